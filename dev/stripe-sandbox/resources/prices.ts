import Stripe from "stripe";
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

const interval = z.enum(["day", "week", "month", "year"]);
const taxBehavior = z.enum(["exclusive", "inclusive", "unspecified"]);

const creation = z.strictObject({
	active: given.flag.optional(),
	billing_scheme: z.literal("per_unit").optional(),
	currency: given.text,
	lookup_key: given.text.optional(),
	metadata: given.metadata.optional(),
	nickname: given.text.optional(),
	product: given.text.optional(),
	recurring: z
		.strictObject({
			interval,
			interval_count: given.count.optional(),
			trial_period_days: given.count.optional(),
			usage_type: z.literal("licensed").optional(),
		})
		.optional(),
	tax_behavior: taxBehavior.optional(),
	transfer_lookup_key: given.flag.optional(),
	unit_amount: given.count.optional(),
	unit_amount_decimal: given.decimal.optional(),
});

const change = z.strictObject({
	active: given.flag.optional(),
	lookup_key: given.clearable(given.text).optional(),
	metadata: given.metadata.optional(),
	nickname: given.clearable(given.text).optional(),
	tax_behavior: taxBehavior.optional(),
	transfer_lookup_key: given.flag.optional(),
});

const list = z.strictObject({
	...given.listShape,
	created: given.created,
	active: given.flag.optional(),
	currency: given.text.optional(),
	lookup_keys: z.array(given.text).optional(),
	product: given.text.optional(),
	type: z.enum(["one_time", "recurring"]).optional(),
	recurring: z
		.strictObject({ interval: interval.optional(), usage_type: given.text.optional() })
		.optional(),
});

export const prices = [
	endpoint("POST /v1/prices", creation, ({ sandbox, given: wanted }) => {
		const product = wanted.product
			? demand(sandbox, "product", wanted.product, "product").id
			: null;
		if (!product) {
			throw invalid("Missing required param: product.", {
				param: "product",
				code: "parameter_missing",
			});
		}
		if (wanted.lookup_key) claim(sandbox, wanted.lookup_key, null, wanted.transfer_lookup_key);
		const made = sandbox.store.put(newPrice(wanted, product, sandboxNow(sandbox)));
		emit(sandbox, "price.created", made);
		return made;
	}),
	endpoint("GET /v1/prices/:id", given.none, ({ sandbox, id }) => demand(sandbox, "price", id)),
	endpoint("POST /v1/prices/:id", change, ({ sandbox, id, given: wanted }) => {
		const before = demand(sandbox, "price", id);
		const { metadata, transfer_lookup_key: transfer, ...rest } = wanted;
		if (rest.lookup_key) claim(sandbox, rest.lookup_key, id, transfer);
		const after = {
			...before,
			...given.present(rest),
			metadata: mergeMetadata(before.metadata, metadata),
		};
		return saveAndTell(sandbox, "price.updated", before, after);
	}),
	endpoint("GET /v1/prices", list, ({ sandbox, given: wanted, path }) => {
		const found = sandbox.store.all("price").filter((one) => isWanted(one, wanted));
		return listPage(found, wanted, path);
	}),
];

function isWanted(price: Stripe.Price, wanted: z.output<typeof list>): boolean {
	const { active, currency, lookup_keys: keys, product, type, recurring } = wanted;
	const agrees = [
		active === undefined || price.active === active,
		!currency || price.currency === currency.toLowerCase(),
		!keys || (price.lookup_key !== null && keys.includes(price.lookup_key)),
		!product || price.product === product,
		!type || price.type === type,
		!recurring?.interval || price.recurring?.interval === recurring.interval,
	];
	return agrees.every(Boolean);
}

/** A lookup key belongs to one price; it moves only where the request says so. */
function claim(sandbox: Sandbox, key: string, own: string | null, mayTransfer = false): void {
	const holder = sandbox.store.all("price").find((one) => one.lookup_key === key && one.id !== own);
	if (!holder) return;
	if (!mayTransfer) {
		const message = `A price (\`${holder.id}\`) already uses that lookup key.`;
		throw invalid(message, { param: "lookup_key", code: "resource_already_exists" });
	}
	saveAndTell(sandbox, "price.updated", holder, { ...holder, lookup_key: null });
}

function newPrice(
	wanted: z.output<typeof creation>,
	product: string,
	created: number,
): Stripe.Price {
	const amount = wanted.unit_amount ?? wanted.unit_amount_decimal;
	if (amount === undefined) {
		throw invalid("Missing required param: unit_amount.", {
			param: "unit_amount",
			code: "parameter_missing",
		});
	}
	const { recurring } = wanted;
	return {
		id: newId("price"),
		object: "price",
		active: wanted.active ?? true,
		billing_scheme: "per_unit",
		created,
		currency: wanted.currency.toLowerCase(),
		custom_unit_amount: null,
		livemode: false,
		lookup_key: wanted.lookup_key ?? null,
		metadata: mergeMetadata({}, wanted.metadata),
		nickname: wanted.nickname ?? null,
		product,
		recurring: recurringOf(recurring),
		tax_behavior: wanted.tax_behavior ?? "unspecified",
		tiers_mode: null,
		transform_quantity: null,
		type: recurring ? "recurring" : "one_time",
		unit_amount: Number.isInteger(amount) ? amount : null,
		unit_amount_decimal: Stripe.Decimal.from(amount),
	};
}

function recurringOf(given: z.output<typeof creation>["recurring"]): Stripe.Price.Recurring | null {
	if (!given) return null;
	return {
		interval: given.interval,
		interval_count: given.interval_count ?? 1,
		meter: null,
		trial_period_days: given.trial_period_days ?? null,
		usage_type: "licensed",
	};
}
