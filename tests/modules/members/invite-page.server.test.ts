import { expect, test } from "vitest";
import { openInvitations } from "#app/modules/members/open-invitations.server.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";

const kit = testKit();
const product = testProduct(kit);

test("of 50 invitations sent at once for 5 seats exactly 5 go out, and the others are refused in words", async () => {
	const four = Array.from({ length: 4 }, () => ({ role: "employee" as const }));
	const acme = await kit.createTenant({ plan: "starter", trialEndsAt: null, members: four });
	const headers = { cookie: await product.cookieOf(acme) };
	const answers = await Promise.all(
		Array.from({ length: 50 }, (_, index) => {
			const form = { addresses: `n${index}@acme.example`, role: "employee" };
			return product.post(acme.slug, "/people/invite", form, { headers });
		}),
	);
	const sent = answers.filter(({ status }) => status === 302);
	const refused = answers.filter(({ status }) => status >= 400 && status < 500);
	expect([sent.length, refused.length]).toEqual([5, 45]);
	for (const { text } of refused) expect(text).toMatch(/no seats are free|all of it is taken/);
	expect(await kit.asTenant(acme, openInvitations)).toHaveLength(5);
});
