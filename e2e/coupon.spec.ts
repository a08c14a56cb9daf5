import { cards, fillCheckout, goToCheckout, onStarter } from "./kit/checkout.ts";
import { stripe } from "./kit/payer.ts";
import { expect, expectReadable, test } from "./kit/test.ts";

test("a code lowers the price on the payment page, and the plan page says how much it takes off", async ({
	page,
}) => {
	const sdk = stripe();
	const coupon = await sdk.coupons.create({ percent_off: 20, duration: "forever" });
	const code = `BAOBAB${Date.now()}`;
	await sdk.promotionCodes.create({ promotion: { type: "coupon", coupon: coupon.id }, code });
	const workspace = await onStarter(page);
	await goToCheckout(page, workspace, "Team");
	const total = page.getByRole("row", { name: /Total due today/ });
	await expect(total).toContainText("130.00");
	await page.getByLabel("Promotion code").fill(`${code}X`);
	await page.getByRole("button", { name: "Apply" }).click();
	await expect(page.getByText("This code is invalid.")).toBeVisible();
	await expect(total).toContainText("130.00");
	await page.getByLabel("Promotion code").fill(code.toLowerCase());
	await page.getByRole("button", { name: "Apply" }).click();
	await expect(page.getByRole("row", { name: /Discount/ })).toContainText("26.00");
	await expect(total).toContainText("104.00");
	await fillCheckout(page, cards.good);
	await page.getByRole("button", { name: "Subscribe" }).click();
	await expect(page.getByText("You have Team for 1 person.")).toBeVisible();
	await expect(page.getByText(`Discount: ${code}, 20\u202f% off.`)).toBeVisible();
	// R 104.00 and 15 % VAT.
	await expect(page.getByRole("row", { name: /Paid/ })).toContainText("119.60");
	await expectReadable(page, "plan-discount");
});
