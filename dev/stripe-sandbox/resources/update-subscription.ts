import type Stripe from "stripe";
import { z } from "zod";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import { changeSubscription } from "../billing/change-subscription.ts";
import { redeem } from "../billing/discounts.ts";
import { saveSubscription } from "../billing/save-subscription.ts";
import { nowFor } from "../clock.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import * as shared from "./subscription-parameters.ts";

export const subscriptionChange = z.strictObject({
	...shared.settingsShape,
	billing_cycle_anchor: shared.cycleAnchor.optional(),
	cancellation_details: z
		.strictObject({
			comment: given.clearable(given.text).optional(),
			feedback: given.clearable(given.text).optional(),
		})
		.optional(),
	discounts: shared.discounts.optional(),
	items: z.array(shared.changedItem).optional(),
	off_session: given.flag.optional(),
	pause_collection: given
		.clearable(
			z.strictObject({
				behavior: z.literal("keep_as_draft"),
				resumes_at: given.timestamp.optional(),
			}),
		)
		.optional(),
	payment_behavior: shared.paymentBehavior.optional(),
	proration_behavior: shared.prorationBehavior.optional(),
	proration_date: given.timestamp.optional(),
	trial_end: shared.trialEnd.optional(),
});

type SubscriptionChange = Partial<z.output<typeof subscriptionChange>>;

/** Changes settings at once; what costs money goes by the payment behaviour. */
export function updateSubscription(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	wanted: SubscriptionChange,
): Stripe.Subscription {
	const customer = idOf(before.customer);
	const at = nowFor(sandbox, customer);
	checkChangeable(before, wanted);
	shared.checkTrialEnd(wanted.trial_end, at);
	shared.checkProrationDate(before, wanted.proration_date);
	const settled = saveSubscription(sandbox, before, withSettings(sandbox, before, wanted, at));
	const discounts =
		wanted.discounts === undefined
			? undefined
			: redeem(sandbox, wanted.discounts ?? [], { customer, subscription: before.id, at });
	const changesMoney =
		wanted.items || wanted.trial_end !== undefined || wanted.billing_cycle_anchor === "now";
	if (!changesMoney) {
		return discounts ? saveSubscription(sandbox, settled, { ...settled, discounts }) : settled;
	}
	return changeSubscription(sandbox, settled, {
		wanted: {
			items: itemsOf(sandbox, wanted),
			prorates: wanted.proration_behavior !== "none",
			prorationDate: wanted.proration_date ?? at,
			restarts: wanted.billing_cycle_anchor === "now",
			trialEnd: wanted.trial_end ?? null,
		},
		invoicesNow: wanted.proration_behavior === "always_invoice",
		paymentBehavior: wanted.payment_behavior ?? "allow_incomplete",
		discounts,
	});
}

function itemsOf(sandbox: Sandbox, { items }: SubscriptionChange) {
	return shared.itemChanges(sandbox, items ?? []);
}

function withSettings(
	sandbox: Sandbox,
	before: Stripe.Subscription,
	wanted: SubscriptionChange,
	at: number,
): Stripe.Subscription {
	const { pause_collection: pause, cancellation_details: details } = wanted;
	const after: Stripe.Subscription = { ...before, ...shared.settingsFrom(sandbox, before, wanted) };
	const known = before.cancellation_details ?? noDetails;
	return {
		...after,
		cancellation_details: { ...known, ...given.present(details ?? {}) },
		pause_collection: pausedAs(before, pause),
		...(endIsWanted(wanted) ? ending(before, after, wanted, at) : {}),
	};
}

const noDetails = { comment: null, feedback: null, feedback_option: null, reason: null };

function endIsWanted(wanted: SubscriptionChange): boolean {
	return wanted.cancel_at !== undefined || wanted.cancel_at_period_end !== undefined;
}

/** When and why it is to end, or that it is not. */
function ending(
	before: Stripe.Subscription,
	after: Stripe.Subscription,
	wanted: SubscriptionChange,
	at: number,
): Partial<Stripe.Subscription> {
	const cancels = cancelAt(before, after, wanted);
	const details = {
		...(before.cancellation_details ?? noDetails),
		...given.present(wanted.cancellation_details ?? {}),
	};
	return {
		cancel_at: cancels,
		canceled_at: cancels === null ? null : (before.canceled_at ?? at),
		cancellation_details: {
			...details,
			reason: cancels === null ? null : "cancellation_requested",
		},
	};
}

function pausedAs(before: Stripe.Subscription, pause: SubscriptionChange["pause_collection"]) {
	if (pause === undefined) return before.pause_collection;
	return pause && { behavior: pause.behavior, resumes_at: pause.resumes_at ?? null };
}

/** Ending with the period shows as a moment, too. */
function cancelAt(
	before: Stripe.Subscription,
	after: Stripe.Subscription,
	wanted: SubscriptionChange,
): number | null {
	if (wanted.cancel_at !== undefined) return wanted.cancel_at;
	if (after.cancel_at_period_end) {
		return Math.min(...after.items.data.map((item) => item.current_period_end));
	}
	return before.cancel_at_period_end ? null : before.cancel_at;
}

const withPendingUpdates = new Set([
	"items",
	"payment_behavior",
	"proration_behavior",
	"proration_date",
	"billing_cycle_anchor",
	"trial_end",
	"discounts",
	"off_session",
]);

function checkChangeable(before: Stripe.Subscription, wanted: SubscriptionChange): void {
	const names = Object.entries(wanted).flatMap(([name, value]) =>
		value === undefined ? [] : name,
	);
	if (before.status === "canceled" || before.status === "incomplete_expired") {
		const other = names.find((name) => name !== "metadata" && name !== "cancellation_details");
		if (!other) return;
		throw invalid(
			"A canceled subscription can only update its cancellation_details and metadata.",
			{ param: other, code: "invalid_canceled_subscription_fields" },
		);
	}
	checkSchedule(before, wanted);
	const other = names.find((name) => !withPendingUpdates.has(name));
	if (wanted.payment_behavior === "pending_if_incomplete" && other) {
		throw invalid(
			"When `payment_behavior` is set to `pending_if_incomplete`, you can only pass `expand`, `items`, `proration_behavior`, `proration_date`, `billing_cycle_anchor`, `trial_end`, `discounts` and `off_session`.",
			{ param: other },
		);
	}
	if (before.status === "incomplete" && (wanted.items || wanted.trial_end !== undefined)) {
		throw invalid(
			"You cannot update a subscription in `incomplete` status in a way that results in an invoice.",
		);
	}
}

/** A schedule decides how its subscription ends. */
function checkSchedule({ schedule }: Stripe.Subscription, wanted: SubscriptionChange): void {
	if (!schedule || !endIsWanted(wanted)) return;
	throw invalid(
		`The subscription is managed by the subscription schedule \`${idOf(schedule)}\`, and updating any cancelation behavior directly is not allowed. Please update the schedule instead.`,
	);
}
