import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import { sandboxNow } from "../clock.ts";
import { emit, saveAndTell } from "../events.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";

const creation = z.strictObject({
	amount_off: given.count.optional(),
	applies_to: z.strictObject({ products: z.array(given.text) }).optional(),
	currency: given.text.optional(),
	duration: z.enum(["forever", "once", "repeating"]).optional(),
	duration_in_months: given.count.optional(),
	id: given.text.optional(),
	max_redemptions: given.count.optional(),
	metadata: given.metadata.optional(),
	name: given.text.optional(),
	percent_off: given.decimal.optional(),
	redeem_by: given.timestamp.optional(),
});

const change = z.strictObject({
	metadata: given.metadata.optional(),
	name: given.clearable(given.text).optional(),
});

export const coupons = [
	endpoint("POST /v1/coupons", creation, ({ sandbox, given: wanted }) => {
		check(wanted);
		if (wanted.id && sandbox.store.get("coupon", wanted.id)) {
			throw invalid("Coupon already exists.", { param: "id", code: "resource_already_exists" });
		}
		const made = sandbox.store.put(newCoupon(wanted, sandboxNow(sandbox)));
		emit(sandbox, "coupon.created", made);
		return made;
	}),
	endpoint("GET /v1/coupons/:id", given.none, ({ sandbox, id }) => demand(sandbox, "coupon", id)),
	endpoint("POST /v1/coupons/:id", change, ({ sandbox, id, given: wanted }) => {
		const before = demand(sandbox, "coupon", id);
		const after = {
			...before,
			name: wanted.name === undefined ? before.name : wanted.name,
			metadata: mergeMetadata(before.metadata, wanted.metadata),
		};
		return saveAndTell(sandbox, "coupon.updated", before, after);
	}),
	endpoint("DELETE /v1/coupons/:id", given.none, ({ sandbox, id }) => {
		const gone = demand(sandbox, "coupon", id);
		sandbox.store.remove("coupon", id);
		emit(sandbox, "coupon.deleted", gone);
		return { id, object: "coupon", deleted: true } satisfies Stripe.DeletedCoupon;
	}),
	endpoint(
		"GET /v1/coupons",
		z.strictObject({ ...given.listShape, created: given.created }),
		({ sandbox, given: wanted, path }) => listPage(sandbox.store.all("coupon"), wanted, path),
	),
];

function check(wanted: z.output<typeof creation>): void {
	const { amount_off: amount, percent_off: percent, currency, duration } = wanted;
	if ((amount === undefined) === (percent === undefined)) {
		throw invalid("You must specify exactly one of `percent_off` or `amount_off`.", {
			param: "percent_off",
		});
	}
	if (amount !== undefined && !currency) {
		throw invalid("You must pass currency when passing amount_off", {
			param: "currency",
			code: "parameter_missing",
		});
	}
	if (percent !== undefined && (percent <= 0 || percent > 100)) {
		throw invalid("Invalid percent_off: must be greater than 0 and at most 100", {
			param: "percent_off",
		});
	}
	if (duration === "repeating" && wanted.duration_in_months === undefined) {
		throw invalid("Missing required param: duration_in_months.", {
			param: "duration_in_months",
			code: "parameter_missing",
		});
	}
}

function newCoupon(wanted: z.output<typeof creation>, created: number): Stripe.Coupon {
	return {
		id: wanted.id ?? newId("c", 8).slice(2),
		object: "coupon",
		amount_off: wanted.amount_off ?? null,
		...(wanted.applies_to ? { applies_to: wanted.applies_to } : {}),
		created,
		currency: wanted.currency?.toLowerCase() ?? null,
		duration: wanted.duration ?? "once",
		duration_in_months: wanted.duration_in_months ?? null,
		livemode: false,
		max_redemptions: wanted.max_redemptions ?? null,
		metadata: mergeMetadata({}, wanted.metadata),
		name: wanted.name ?? null,
		percent_off: wanted.percent_off ?? null,
		redeem_by: wanted.redeem_by ?? null,
		times_redeemed: 0,
		valid: true,
	};
}
