import { expect, test } from "vitest";
import type { BillingItem } from "#app/integrations/stripe/billing-state.ts";
import { orderLines } from "#app/modules/subscription/order.ts";

const starter: BillingItem = {
	...{ id: "si_1", priceId: "price_old", lookupKey: null, interval: "month" },
	...{ plan: "starter", planVersion: 1, addOn: null, currency: "ZAR", quantity: 2 },
};
const stock: BillingItem = {
	...{ ...starter, id: "si_2", priceId: "price_stock" },
	...{ plan: null, planVersion: null, addOn: "stock" },
};
const choice = { plan: "starter", billing: "monthly", seats: 4, addOns: [] } as const;

test("who pays an older price goes on paying it for more seats", () => {
	expect(orderLines(choice, "ZAR", [starter])).toEqual([
		{ itemId: "si_1", heldPriceId: "price_old", lookupKey: "starter_v1_monthly_zar", quantity: 4 },
	]);
});

test("another plan, or another period, is at today's price", () => {
	for (const other of [{ plan: "team" }, { billing: "yearly" }] as const) {
		const [line] = orderLines({ ...choice, ...other }, "USD", [starter]);
		expect(line).toMatchObject({ itemId: "si_1", heldPriceId: null });
	}
});

test("an add-on follows the seats and the period, and goes with a plan that contains it", () => {
	const held = [starter, stock];
	const withStock = { ...choice, addOns: ["stock"] } as const;
	const [, same] = orderLines(withStock, "ZAR", held);
	expect(same).toMatchObject({ itemId: "si_2", heldPriceId: "price_stock", quantity: 4 });
	const [, yearly] = orderLines({ ...withStock, billing: "yearly" }, "ZAR", held);
	expect(yearly).toMatchObject({ heldPriceId: null, lookupKey: "stock_v1_yearly_zar" });
	const [, gone] = orderLines({ ...choice, plan: "team" }, "ZAR", held);
	expect(gone).toMatchObject({ itemId: "si_2", quantity: 0 });
});

test("an add-on that is chosen is added, and one that is not goes", () => {
	const [, added] = orderLines({ ...choice, addOns: ["stock"] }, "ZAR", [starter]);
	expect(added).toEqual({
		...{ itemId: null, heldPriceId: null, lookupKey: "stock_v1_monthly_zar", quantity: 4 },
	});
	const [, gone] = orderLines(choice, "ZAR", [starter, stock]);
	expect(gone).toMatchObject({ itemId: "si_2", quantity: 0 });
});
