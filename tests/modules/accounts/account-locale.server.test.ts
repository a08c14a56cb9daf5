import { expect, test } from "vitest";
import { grant } from "#app/modules/grants/grant.server.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { makeWork } from "#tests/modules/time/make-work.ts";

const kit = testKit();
const product = testProduct(kit);

test("a member reads dates and numbers as they chose, else as the workspace does", async () => {
	const acme = await kit.createTenant({ members: [{ role: "manager", name: "Mpho" }] });
	await kit.owner`update ${kit.owner(acme.schemaName)}.members set created_at = '2026-11-22T10:00:00Z'`;
	const headers = { cookie: await product.cookieOf(acme) };
	const person = `/people/${acme.member("manager").id}`;
	const joined = async () => (await product.ask(acme.slug, person, { headers })).text;
	expect(await joined()).toContain("22 November 2026");
	const post = (path: string, form: Record<string, string>) =>
		product.post(acme.slug, path, form, { headers });
	expect((await post("/account/locale", { locale: "tlh" })).status).toBe(422);
	expect((await post("/account/locale", { locale: "de-DE" })).status).toBe(302);
	expect(await joined()).toContain("22.11.2026");
	const account = (await product.ask(acme.slug, "/account", { headers })).text;
	expect(account).toContain("22.11.2026, 14:30, 1.234,5");
	await post("/account/locale", { locale: "" });
	expect(await joined()).toContain("22 November 2026");
});

test("a week's title, a review of access and a client's access are in the reader's dates", async () => {
	const acme = await kit.createTenant({ plan: "business" });
	const { clientId } = await kit.asTenant(acme, async (db) => {
		const work = await makeWork(db);
		const giver = { ...askerOf(acme.owner), requestId: "r" };
		const client = { type: "client", id: work.clientId } as const;
		await grant(db, giver, { kind: "everyone" }, "client:read", client);
		return work;
	});
	await kit.owner`update ${kit.owner(acme.schemaName)}.members set locale = 'de-DE'`;
	await kit.owner`update ${kit.owner(acme.schemaName)}.grants set granted_at = '2026-09-14T10:00:00Z'`;
	const headers = { cookie: await product.cookieOf(acme) };
	const page = async (path: string) => (await product.ask(acme.slug, path, { headers })).text;
	expect(await page("/time/week/2026-09-21")).toContain("<title>21.09. – 27.09.");
	expect(await page("/people/access")).toContain(`given by ${acme.owner.name}, 14.09.2026`);
	expect(await page(`/clients/${clientId}/access`)).toContain("14.09.2026");
});
