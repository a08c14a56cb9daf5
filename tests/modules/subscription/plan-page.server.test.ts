import { expect, test } from "vitest";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { testStripe } from "#tests/kit/stripe.ts";
import { buyer } from "./buyer.ts";

const kit = testKit();
const stripe = testStripe();
const product = testProduct(kit, () => stripe.env);

test("a change whose price Stripe does not say is not taken for what is held", async () => {
	const choice = { plan: "team", billing: "monthly", seats: 3, addOns: [] } as const;
	const tenant = await buyer(kit, product.services, choice);
	const cookie = await product.cookieOf(tenant);
	const page = async (path: string) =>
		(await product.ask(tenant.slug, path, { headers: { cookie } })).text;
	expect(await page("/plan")).toContain("This is what you have.");
	stripe.sandbox.turn({ outage: 100 });
	const away = await page("/plan?plan=business&billing=monthly&seats=3");
	expect(away).toContain("What it costs cannot be worked out just now");
	expect(away).not.toContain("This is what you have.");
	stripe.sandbox.turn({ outage: 0 });
});
