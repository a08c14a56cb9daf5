import { expect, test } from "vitest";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";

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
