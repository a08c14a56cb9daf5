import { expect, test } from "vitest";
import type { Discount } from "#app/integrations/stripe/billing-state.ts";
import { discountText } from "#app/modules/subscription/discount-text.ts";

const plain: Discount = {
	...{ name: "NEW10", percentOff: null, amountOff: null, currency: null },
	...{ duration: "forever", months: null },
};

test.for<[Partial<Discount>, string]>([
	[{ percentOff: 10 }, "NEW10, 10\u202f% off"],
	[{ percentOff: 12.5, duration: "once" }, "NEW10, 12.5\u202f% off once"],
	[{ percentOff: 20, duration: "repeating", months: 3 }, "NEW10, 20\u202f% off for 3 months"],
	[{ percentOff: 20, duration: "repeating", months: 1 }, "NEW10, 20\u202f% off for a month"],
	[{ amountOff: 5000, currency: "ZAR" }, "NEW10, R\u202f50 off"],
	[{}, "NEW10"],
])("%o reads %s", ([wish, text]) => {
	expect(discountText({ ...plain, ...wish })).toBe(text);
});
