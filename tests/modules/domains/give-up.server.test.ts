import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { customDomains } from "#db/public/domains.ts";
import { domainOf } from "#tests/kit/domains.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";

const kit = testKit();
const product = testProduct(kit);

test("who has no plan with domains any more sees the offer beside what is left, and gives that up", async () => {
	const acme = await kit.createTenant({ slug: "gives-up", plan: "team", trialEndsAt: null });
	const domain = await domainOf(kit, acme, "time.gives-up.example");
	const path = "/settings/domain";
	const cookie = await product.cookieOf(acme);
	const page = await product.ask(acme.slug, path, { headers: { cookie } });
	expect(page.status).toBe(200);
	expect(page.text).toContain("This comes with Business");
	expect(page.text).toContain(domain.host);
	expect(page.text).not.toContain("Check now");
	const removal = await product.post(
		acme.slug,
		`${path}/${domain.id}/removal`,
		{},
		{ headers: { cookie } },
	);
	expect(removal.status).toBe(302);
	const [after] = await kit.database.public
		.select({ state: customDomains.state })
		.from(customDomains)
		.where(eq(customDomains.id, domain.id));
	expect(after?.state).toBe("removed");
});
