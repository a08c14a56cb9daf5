import { expect, test } from "vitest";
import { openInvitations } from "#app/modules/members/open-invitations.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { giveOwnRole } from "#tests/kit/own-role.ts";
import { testProduct } from "#tests/kit/product.ts";
import { lastMailTo } from "#tests/kit/queued-mail.ts";

const kit = testKit();
const product = testProduct(kit);

test("a list is looked through, sent whole or not at all, and its names stand in the form to join", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	await giveOwnRole(kit, acme, acme.member("employee"), ["client:read"], "Bookkeeper");
	const headers = { cookie: await product.cookieOf(acme) };
	const text = "Name;E-mail;Role\nAnn Bester;ann@acme.example;bookkeeper\nBo;bo@acme;Employee";
	const post = (path: string, list: string) =>
		product.post(acme.slug, path, { text: list, role: "employee" }, { headers });
	const checked = await post("/people/invite/list", text);
	expect(checked.text).toContain("Gets an invitation");
	expect(checked.text).toContain("The end is missing, like .co.za");
	const refused = await post("/people/invite/list/sending", text);
	expect([refused.status, refused.text]).toEqual([422, expect.stringContaining("bo@acme")]);
	expect(await kit.asTenant(acme, openInvitations)).toEqual([]);
	const sent = await post(
		"/people/invite/list/sending",
		text.replace("bo@acme", "bo@acme.example"),
	);
	expect(sent.headers.location).toBe("/people/invitations");
	const open = await kit.asTenant(acme, openInvitations);
	expect(
		open.map(({ name, email, role, ownRole }) => [name, email, role, ownRole]).toSorted(),
	).toEqual([
		["Ann Bester", "ann@acme.example", "employee", "Bookkeeper"],
		["Bo", "bo@acme.example", "employee", null],
	]);
	const { token } = await lastMailTo(kit, acme.id, "ann@acme.example");
	expect((await product.ask(acme.slug, `/invitation/${token}`)).text).toContain(
		'value="Ann Bester"',
	);
});

test("1,000 lines go out at once, and two lists at once share the seats exactly", async () => {
	const large = await kit.createTenant({ plan: "business", trialEndsAt: null });
	const list = (name: string, count: number) =>
		`email\n${Array.from({ length: count }, (_, at) => `${name}${at}@x.example`).join("\n")}`;
	const send = async (tenant: typeof large, text: string) => {
		const headers = { cookie: await product.cookieOf(tenant) };
		const form = { text, role: "employee" };
		return (await product.post(tenant.slug, "/people/invite/list/sending", form, { headers }))
			.status;
	};
	expect(await send(large, list("n", 1_000))).toBe(302);
	expect(await kit.asTenant(large, openInvitations)).toHaveLength(1_000);
	const small = await kit.createTenant({ plan: "starter", trialEndsAt: null });
	const both = await Promise.all([send(small, list("a", 6)), send(small, list("b", 6))]);
	expect(both.toSorted()).toEqual([302, 422]);
	expect(await kit.asTenant(small, openInvitations)).toHaveLength(6);
});
