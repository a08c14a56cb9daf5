import { expect, test } from "vitest";
import { catalogue, customerWithCard, openSandbox, refusal } from "./sandbox-kit.ts";

test("coupons and promotion codes are redeemed until they are used up", async () => {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const coupon = await sdk.coupons.create({
		percent_off: 25,
		duration: "repeating",
		duration_in_months: 2,
	});
	const code = await sdk.promotionCodes.create({
		promotion: { type: "coupon", coupon: coupon.id },
		code: "WELCOME",
		max_redemptions: 1,
	});
	const create = async () => {
		const customer = await customerWithCard(sdk);
		return sdk.subscriptions.create({
			customer: customer.id,
			items: [{ price: team.id, quantity: 2 }],
			discounts: [{ promotion_code: code.id }],
			expand: ["latest_invoice", "discounts.source.coupon"],
		});
	};
	const made = await create();
	expect(made.latest_invoice).toMatchObject({ subtotal: 26_000, total: 19_500 });
	expect(made.discounts[0]).toMatchObject({
		promotion_code: code.id,
		source: { coupon: { id: coupon.id } },
	});
	expect((await refusal(create())).message).toContain("no longer active");
});

test("automatic tax follows the customer's country and tax id", async () => {
	const { sdk } = await openSandbox();
	const { team } = await catalogue(sdk);
	const total = async (country: string, taxId?: { type: "eu_vat"; value: string }) => {
		const customer = await sdk.customers.create({
			address: { country },
			...(taxId ? { tax_id_data: [taxId] } : {}),
		});
		const preview = await sdk.invoices.createPreview({
			customer: customer.id,
			automatic_tax: { enabled: true },
			subscription_details: { items: [{ price: team.id }] },
		});
		return preview.total;
	};
	expect(await total("ZA")).toBe(14_950);
	expect(await total("DE")).toBe(15_470);
	expect(await total("DE", { type: "eu_vat", value: "DE123456789" })).toBe(13_000);
	expect(await total("US")).toBe(13_000);
});
