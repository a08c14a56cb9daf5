import type Stripe from "stripe";
import { z } from "zod";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import type { ItemChange } from "../billing/change-items.ts";
import { currentPeriod } from "../billing/subscription-item.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";

export const prorationBehavior = z.enum(["always_invoice", "create_prorations", "none"]);

export const paymentBehavior = z.enum([
	"allow_incomplete",
	"default_incomplete",
	"error_if_incomplete",
	"pending_if_incomplete",
]);

export const discounts = given.clearable(
	z.array(
		z.strictObject({
			coupon: given.text.optional(),
			discount: given.text.optional(),
			promotion_code: given.text.optional(),
		}),
	),
);

export const newItem = z.strictObject({
	metadata: given.metadata.optional(),
	price: given.text,
	quantity: given.count.optional(),
});

export const changedItem = z.strictObject({
	deleted: given.flag.optional(),
	id: given.text.optional(),
	metadata: given.metadata.optional(),
	price: given.text.optional(),
	quantity: given.count.optional(),
});

export const trialSettings = z.strictObject({
	end_behavior: z.strictObject({
		missing_payment_method: z.enum(["cancel", "create_invoice", "pause"]),
	}),
});

export const automaticTax = z.strictObject({
	enabled: given.flag,
	liability: z.strictObject({ type: z.literal("self") }).optional(),
});

/** The one that subscriptions have by default since 2025-09. */
export const billingMode = z.strictObject({ type: z.literal("flexible") });

export const trialEnd = z.union([z.literal("now"), given.timestamp]);

/** @throws for a moment that is over */
export function checkTrialEnd(end: number | "now" | undefined, now: number): void {
	if (typeof end !== "number" || end > now) return;
	throw invalid("Invalid timestamp: must be an integer Unix timestamp in the future.", {
		param: "trial_end",
	});
}

/** @throws unless the days are counted from within the period */
export function checkProrationDate(
	subscription: Stripe.Subscription,
	date: number | undefined,
): void {
	const { start, end } = currentPeriod(subscription);
	if (date === undefined || (date >= start && date <= end)) return;
	throw invalid("Cannot specify `proration_date` outside of current subscription period.", {
		param: "proration_date",
	});
}

/** `now` and `unchanged`, in today's form and in the one before it. */
export const cycleAnchor = z.union([
	z.enum(["now", "unchanged"]),
	z.strictObject({ type: z.enum(["now", "unchanged"]) }).transform(({ type }) => type),
]);

/** Settings that are taken over as they are given. */
export const settingsShape = {
	automatic_tax: automaticTax.optional(),
	cancel_at: given.clearable(given.timestamp).optional(),
	cancel_at_period_end: given.flag.optional(),
	collection_method: z.enum(["charge_automatically", "send_invoice"]).optional(),
	days_until_due: given.count.optional(),
	default_payment_method: given.clearable(given.text).optional(),
	description: given.clearable(given.text).optional(),
	metadata: given.metadata.optional(),
	payment_settings: z
		.strictObject({
			payment_method_types: given.clearable(z.array(given.text)).optional(),
			save_default_payment_method: z.enum(["off", "on_subscription"]).optional(),
		})
		.optional(),
	trial_settings: trialSettings.optional(),
};

const settings = z.object(settingsShape);

/** The settings as the subscription holds them. */
export function settingsFrom(
	sandbox: Sandbox,
	before: Pick<Stripe.Subscription, "metadata" | "trial_settings" | "payment_settings"> | null,
	wanted: z.output<typeof settings>,
): Partial<Stripe.Subscription> {
	const { automatic_tax: tax, metadata, payment_settings: payment, trial_settings: trial } = wanted;
	if (wanted.default_payment_method) {
		demand(sandbox, "payment_method", wanted.default_payment_method, "default_payment_method");
	}
	return {
		...given.present({
			cancel_at: wanted.cancel_at,
			cancel_at_period_end: wanted.cancel_at_period_end,
			collection_method: wanted.collection_method,
			days_until_due: wanted.days_until_due,
			default_payment_method: wanted.default_payment_method,
			description: wanted.description,
		}),
		metadata: mergeMetadata(before?.metadata ?? {}, metadata),
		...(tax ? { automatic_tax: taxSetting(tax.enabled) } : {}),
		...(payment
			? {
					payment_settings: {
						...noPaymentSettings,
						...before?.payment_settings,
						...given.present(payment),
					},
				}
			: {}),
		...(trial
			? { trial_settings: { end_behavior: { billing_cycle_anchor: null, ...trial.end_behavior } } }
			: {}),
	};
}

export function taxSetting(enabled: boolean): Stripe.Subscription.AutomaticTax {
	return { disabled_reason: null, enabled, liability: enabled ? { type: "self" } : null };
}

const noPaymentSettings: Stripe.Subscription.PaymentSettings = {
	payment_method_options: null,
	payment_method_types: null,
	save_default_payment_method: "off",
};

/** An active recurring price that a parameter names. */
export function demandPrice(sandbox: Sandbox, id: string, param: string): Stripe.Price {
	const price = demand(sandbox, "price", id, param);
	if (!price.active) {
		throw invalid(`The price specified is inactive. This field only accepts active prices.`, {
			param,
		});
	}
	return price;
}

export function itemChanges(sandbox: Sandbox, items: z.output<typeof changedItem>[]): ItemChange[] {
	return items.map((item, index) => ({
		id: item.id,
		price: item.price ? demandPrice(sandbox, item.price, `items[${index}][price]`) : undefined,
		quantity: item.quantity,
		metadata: item.metadata ? mergeMetadata({}, item.metadata) : undefined,
		isDeleted: item.deleted ?? false,
	}));
}
