import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import { previewChange, previewStart } from "../billing/preview-invoice.ts";
import { nowFor } from "../clock.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import * as shared from "./subscription-parameters.ts";

const details = z.strictObject({
	billing_cycle_anchor: z.union([shared.cycleAnchor, given.timestamp]).optional(),
	billing_mode: shared.billingMode.optional(),
	cancel_at: given.clearable(given.timestamp).optional(),
	cancel_at_period_end: given.flag.optional(),
	items: z.array(shared.changedItem).optional(),
	metadata: given.metadata.optional(),
	proration_behavior: shared.prorationBehavior.optional(),
	proration_date: given.timestamp.optional(),
	trial_end: shared.trialEnd.optional(),
});

const preview = z.strictObject({
	automatic_tax: shared.automaticTax.optional(),
	currency: given.text.optional(),
	customer: given.text.optional(),
	discounts: shared.discounts.optional(),
	preview_mode: z.enum(["next", "recurring"]).optional(),
	subscription: given.text.optional(),
	subscription_details: details.optional(),
});

type Preview = z.output<typeof preview>;

export const invoicePreview = endpoint(
	"POST /v1/invoices/create_preview",
	preview,
	({ sandbox, given: wanted }) => {
		if (wanted.subscription) return ofSubscription(sandbox, wanted.subscription, wanted);
		if (wanted.customer) return ofNew(sandbox, wanted.customer, wanted);
		throw invalid("You must provide one of `customer`, `subscription` or `schedule`.", {
			param: "customer",
			code: "parameter_missing",
		});
	},
);

function ofSubscription(sandbox: Sandbox, id: string, wanted: Preview) {
	const subscription = demand(sandbox, "subscription", id, "subscription");
	const change = wanted.subscription_details ?? {};
	const now = nowFor(sandbox, idOf(subscription.customer));
	shared.checkProrationDate(subscription, change.proration_date);
	return previewChange(sandbox, subscription, {
		change: {
			items: shared.itemChanges(sandbox, change.items ?? []),
			prorates: change.proration_behavior !== "none",
			prorationDate: change.proration_date ?? now,
			restarts: change.billing_cycle_anchor === "now",
			trialEnd: change.trial_end ?? null,
		},
		invoicesNow: change.proration_behavior === "always_invoice",
		isRecurring: wanted.preview_mode === "recurring",
		discounts: wanted.discounts === undefined ? null : (wanted.discounts ?? []),
		endsWithPeriod: change.cancel_at_period_end ?? subscription.cancel_at_period_end,
		isTaxed: wanted.automatic_tax?.enabled ?? null,
	});
}

function ofNew(sandbox: Sandbox, customer: string, wanted: Preview) {
	demand(sandbox, "customer", customer, "customer");
	const start = wanted.subscription_details ?? {};
	const anchor = start.billing_cycle_anchor;
	return previewStart(sandbox, {
		customer,
		items: shared
			.itemChanges(sandbox, start.items ?? [])
			.flatMap(({ price, quantity = 1 }) => (price ? [{ price, quantity }] : [])),
		trialEnd: typeof start.trial_end === "number" ? start.trial_end : null,
		anchor: typeof anchor === "number" ? anchor : null,
		prorates: start.proration_behavior !== "none",
		paymentBehavior: "default_incomplete",
		isConfirmed: false,
		discounts: wanted.discounts ?? [],
		checkoutSession: null,
		settings: { automatic_tax: shared.taxSetting(wanted.automatic_tax?.enabled ?? false) },
	});
}
