import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import { cancelSubscription } from "../billing/cancel-subscription.ts";
import { currentPeriod } from "../billing/subscription-item.ts";
import { nowFor } from "../clock.ts";
import { emit, saveAndTell } from "../events.ts";
import { idOf, idOrNull } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { beginSchedule } from "../schedules/begin-schedule.ts";
import { releaseSchedule } from "../schedules/end-schedule.ts";
import { applyPhase } from "../schedules/enter-phase.ts";
import { phaseOf, phasesFrom } from "../schedules/phases.ts";
import { phaseAt, scheduleObject } from "../schedules/schedule-object.ts";
import { endBehavior, phase } from "../schedules/schedule-parameters.ts";
import { demand } from "../store/demand.ts";
import { prorationBehavior } from "./subscription-parameters.ts";

const creation = z.strictObject({
	customer: given.text.optional(),
	end_behavior: endBehavior.optional(),
	from_subscription: given.text.optional(),
	metadata: given.metadata.optional(),
	phases: z.array(phase).optional(),
	start_date: z.union([z.literal("now"), given.timestamp]).optional(),
});

const change = z.strictObject({
	end_behavior: endBehavior.optional(),
	metadata: given.metadata.optional(),
	phases: z.array(phase).optional(),
	proration_behavior: prorationBehavior.optional(),
});

export const subscriptionSchedules = [
	endpoint("POST /v1/subscription_schedules", creation, ({ sandbox, given: wanted }) =>
		wanted.from_subscription
			? adopt(sandbox, wanted.from_subscription, wanted)
			: begin(sandbox, wanted),
	),
	endpoint("GET /v1/subscription_schedules/:id", given.none, ({ sandbox, id }) =>
		demand(sandbox, "subscription_schedule", id),
	),
	endpoint("POST /v1/subscription_schedules/:id", change, ({ sandbox, id, given: wanted }) =>
		update(sandbox, living(sandbox, id, "update"), wanted),
	),
	endpoint(
		"POST /v1/subscription_schedules/:id/release",
		z.strictObject({ preserve_cancel_date: given.flag.optional() }),
		({ sandbox, id }) => releaseSchedule(sandbox, living(sandbox, id, "release")),
	),
	endpoint(
		"POST /v1/subscription_schedules/:id/cancel",
		z.strictObject({ invoice_now: given.flag.optional(), prorate: given.flag.optional() }),
		({ sandbox, id, given: wanted }) => {
			const before = living(sandbox, id, "cancel");
			const subscription = idOrNull(before.subscription);
			if (!subscription) return canceled(sandbox, before);
			cancelSubscription(sandbox, demand(sandbox, "subscription", subscription), {
				invoiceNow: wanted.invoice_now ?? true,
				prorate: wanted.prorate ?? true,
				details: {},
			});
			return demand(sandbox, "subscription_schedule", id);
		},
	),
	endpoint(
		"GET /v1/subscription_schedules",
		z.strictObject({ ...given.listShape, created: given.created, customer: given.text.optional() }),
		({ sandbox, given: wanted, path }) => {
			const found = sandbox.store
				.all("subscription_schedule")
				.filter((one) => !wanted.customer || one.customer === wanted.customer);
			return listPage(found, wanted, path);
		},
	),
];

/** A schedule for a subscription that runs already: its one phase is the period it is in. */
function adopt(
	sandbox: Sandbox,
	id: string,
	wanted: z.output<typeof creation>,
): Stripe.SubscriptionSchedule {
	if (wanted.phases || wanted.end_behavior) {
		throw invalid("You cannot set `phases` or `end_behavior` if `from_subscription` is set.", {
			param: "from_subscription",
		});
	}
	const subscription = demand(sandbox, "subscription", id, "from_subscription");
	if (subscription.schedule) {
		throw invalid(
			`You cannot migrate a subscription that is already attached to a schedule: \`${idOf(subscription.schedule)}\`.`,
			{ param: "from_subscription" },
		);
	}
	const made = sandbox.store.put(
		scheduleObject(sandbox, {
			customer: idOf(subscription.customer),
			subscription: id,
			phases: [phaseOf(subscription, currentPeriod(subscription))],
			endBehavior: "release",
			metadata: mergeMetadata({}, wanted.metadata),
		}),
	);
	emit(sandbox, "subscription_schedule.created", made);
	saveAndTell(sandbox, "customer.subscription.updated", subscription, {
		...subscription,
		schedule: made.id,
	});
	return made;
}

function begin(sandbox: Sandbox, wanted: z.output<typeof creation>): Stripe.SubscriptionSchedule {
	const { customer, phases, start_date: start = "now" } = wanted;
	if (!customer) throw missing("customer");
	if (!phases) throw missing("phases");
	demand(sandbox, "customer", customer, "customer");
	const now = nowFor(sandbox, customer);
	const from = start === "now" ? now : start;
	const made = sandbox.store.put(
		scheduleObject(sandbox, {
			customer,
			subscription: null,
			phases: phasesFrom(sandbox, phases, { start: from, now }),
			endBehavior: wanted.end_behavior ?? "release",
			metadata: mergeMetadata({}, wanted.metadata),
		}),
	);
	emit(sandbox, "subscription_schedule.created", made);
	if (from <= now) beginSchedule(sandbox, made);
	return demand(sandbox, "subscription_schedule", made.id);
}

function update(
	sandbox: Sandbox,
	before: Stripe.SubscriptionSchedule,
	wanted: z.output<typeof change>,
): Stripe.SubscriptionSchedule {
	const now = nowFor(sandbox, idOf(before.customer));
	const start = before.current_phase?.start_date ?? before.phases[0]?.start_date ?? now;
	const phases = wanted.phases
		? phasesFrom(sandbox, wanted.phases, {
				start,
				now,
				trialEnd: before.phases[0]?.trial_end ?? null,
			})
		: before.phases;
	const current = before.status === "active" ? phaseAt(phases, now) : null;
	if (before.status === "active" && !current) {
		throw invalid(
			"The subscription schedule update is missing at least one phase with a `start_date` to anchor end dates to: the current phase must be among the phases.",
			{ param: "phases" },
		);
	}
	const after = saveAndTell<Stripe.SubscriptionSchedule>(
		sandbox,
		"subscription_schedule.updated",
		before,
		{
			...before,
			current_phase: current,
			end_behavior: wanted.end_behavior ?? before.end_behavior,
			metadata: mergeMetadata(before.metadata, wanted.metadata),
			phases,
		},
	);
	const entered = phases.find((one) => one.start_date === current?.start_date);
	if (wanted.phases && entered) applyPhase(sandbox, after, entered);
	return after;
}

function canceled(
	sandbox: Sandbox,
	before: Stripe.SubscriptionSchedule,
): Stripe.SubscriptionSchedule {
	const at = nowFor(sandbox, idOf(before.customer));
	const after: Stripe.SubscriptionSchedule = { ...before, canceled_at: at, status: "canceled" };
	return saveAndTell(sandbox, "subscription_schedule.canceled", before, after);
}

function living(sandbox: Sandbox, id: string, verb: string): Stripe.SubscriptionSchedule {
	const found = demand(sandbox, "subscription_schedule", id);
	if (found.status === "active" || found.status === "not_started") return found;
	throw invalid(
		`You cannot ${verb} a subscription schedule that is currently in the \`${found.status}\` status. It must be in \`not_started\` or \`active\` status.`,
	);
}

function missing(param: string) {
	return invalid(`Missing required param: ${param}.`, { param, code: "parameter_missing" });
}
