import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import { sandboxNow } from "../clock.ts";
import { emit, saveAndTell } from "../events.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";

const restrictions = z.strictObject({
	first_time_transaction: given.flag.optional(),
});

const creation = z.strictObject({
	active: given.flag.optional(),
	code: given.text.optional(),
	customer: given.text.optional(),
	expires_at: given.timestamp.optional(),
	max_redemptions: given.count.optional(),
	metadata: given.metadata.optional(),
	promotion: z.strictObject({ type: z.literal("coupon"), coupon: given.text }),
	restrictions: restrictions.optional(),
});

const list = z.strictObject({
	...given.listShape,
	created: given.created,
	active: given.flag.optional(),
	code: given.text.optional(),
	coupon: given.text.optional(),
	customer: given.text.optional(),
});

export const promotionCodes = [
	endpoint("POST /v1/promotion_codes", creation, ({ sandbox, given: wanted }) => {
		demand(sandbox, "coupon", wanted.promotion.coupon, "promotion[coupon]");
		if (wanted.customer) demand(sandbox, "customer", wanted.customer, "customer");
		const code = wanted.code ?? newId("x", 8).slice(2).toUpperCase();
		if (activeCode(sandbox, code)) {
			throw invalid(`An active promotion code with \`code: ${code}\` already exists.`, {
				code: "resource_already_exists",
			});
		}
		const made = sandbox.store.put(newPromotionCode(wanted, code, sandboxNow(sandbox)));
		emit(sandbox, "promotion_code.created", made);
		return made;
	}),
	endpoint("GET /v1/promotion_codes/:id", given.none, ({ sandbox, id }) =>
		demand(sandbox, "promotion_code", id),
	),
	endpoint(
		"POST /v1/promotion_codes/:id",
		z.strictObject({ active: given.flag.optional(), metadata: given.metadata.optional() }),
		({ sandbox, id, given: wanted }) => {
			const before = demand(sandbox, "promotion_code", id);
			const after = {
				...before,
				active: wanted.active ?? before.active,
				metadata: mergeMetadata(before.metadata, wanted.metadata),
			};
			return saveAndTell(sandbox, "promotion_code.updated", before, after);
		},
	),
	endpoint("GET /v1/promotion_codes", list, ({ sandbox, given: wanted, path }) => {
		const found = sandbox.store
			.all("promotion_code")
			.filter((one) => wanted.active === undefined || one.active === wanted.active)
			.filter((one) => !wanted.code || one.code.toLowerCase() === wanted.code.toLowerCase())
			.filter((one) => !wanted.coupon || one.promotion.coupon === wanted.coupon)
			.filter((one) => !wanted.customer || one.customer === wanted.customer);
		return listPage(found, wanted, path);
	}),
];

/** A code as somebody types it, whatever its case. */
export function activeCode({ store }: Sandbox, code: string): Stripe.PromotionCode | undefined {
	const typed = code.trim().toLowerCase();
	return store.all("promotion_code").find((one) => one.active && one.code.toLowerCase() === typed);
}

function newPromotionCode(
	wanted: z.output<typeof creation>,
	code: string,
	created: number,
): Stripe.PromotionCode {
	return {
		id: newId("promo"),
		object: "promotion_code",
		active: wanted.active ?? true,
		code,
		created,
		customer: wanted.customer ?? null,
		customer_account: null,
		expires_at: wanted.expires_at ?? null,
		livemode: false,
		max_redemptions: wanted.max_redemptions ?? null,
		metadata: mergeMetadata({}, wanted.metadata),
		promotion: { type: "coupon", coupon: wanted.promotion.coupon },
		restrictions: {
			first_time_transaction: wanted.restrictions?.first_time_transaction ?? false,
			minimum_amount: null,
			minimum_amount_currency: null,
		},
		times_redeemed: 0,
	};
}
