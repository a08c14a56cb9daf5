import { expect, test } from "vitest";
import { paymentOrigins } from "#server/payment-origins.ts";

test.for([
	[undefined, undefined, []],
	[undefined, "http://127.0.0.1:4010", []],
	["sk_live_1", undefined, ["https://checkout.stripe.com", "https://billing.stripe.com"]],
	["sk_test_1", "http://127.0.0.1:4010/v1", ["http://127.0.0.1:4010"]],
] as const)("with the key %s and the address %s forms may lead to %s", ([key, base, origins]) => {
	expect(paymentOrigins({ STRIPE_SECRET_KEY: key, STRIPE_API_BASE: base })).toEqual(origins);
});
