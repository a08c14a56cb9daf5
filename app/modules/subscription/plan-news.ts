import type { ScheduledChange } from "#db/public/subscriptions.ts";
import type { Mirror } from "./mirror.ts";
import { addOnNames, choiceTitle, type PlanChoice } from "./plan-choice.ts";
import type { Currency } from "./plans.ts";

/** What became of a subscription. */
export type PlanNewsKind =
	| "begun"
	| "changed"
	| "scheduled"
	| "taken-back"
	| "cancelled"
	| "kept"
	| "ended";

/** What is bought, as it is told. */
export type ToldChoice = Pick<PlanChoice, "billing" | "seats"> & { readonly title: string };

/** What those who look after the plan are told of a change, however it came. */
export type PlanNews = {
	readonly kind: PlanNewsKind;
	readonly holds: ToldChoice;
	readonly currency: Currency;
	/** What waits, and from when it holds. */
	readonly next: (ToldChoice & { readonly at: Date }) | null;
	/** When it ends, or did. */
	readonly endsAt: Date | null;
	/** When the next payment is due; null when none is to come. */
	readonly paidNextAt: Date | null;
};

/** The columns of the mirror that a person would call the plan. */
export type PlanMirror = Pick<
	Mirror,
	| "status"
	| "plan"
	| "billing"
	| "currency"
	| "seats"
	| "addOns"
	| "scheduled"
	| "cancelAt"
	| "endedAt"
	| "periodEnd"
>;

/**
 * What one writing of the mirror is news of; null when nobody would notice. A payment that is late or fails is no
 * change of what was bought, and neither is one that was never made.
 */
export function planNews(before: PlanMirror, after: PlanMirror): PlanNews | null {
	const holds = told(after);
	const kind = kindOf(before, after);
	if (!kind || !holds || !after.currency) return null;
	const next = after.scheduled
		? { ...toldOf(after.scheduled), at: new Date(after.scheduled.at) }
		: null;
	const endsAt = after.endedAt ?? after.cancelAt ?? null;
	return {
		...{ kind, holds, next, endsAt, currency: after.currency },
		paidNextAt: endsAt ? null : (after.periodEnd ?? null),
	};
}

function kindOf(before: PlanMirror, after: PlanMirror): PlanNewsKind | null {
	if (!isHeld(after)) return isHeld(before) && after.status === "canceled" ? "ended" : null;
	if (!isHeld(before)) return "begun";
	if (textOf(told(before)) !== textOf(told(after))) return "changed";
	return cancelling(before, after) ?? waiting(before, after);
}

function cancelling(before: PlanMirror, after: PlanMirror): PlanNewsKind | null {
	if (Number(before.cancelAt ?? 0) === Number(after.cancelAt ?? 0)) return null;
	return after.cancelAt ? "cancelled" : "kept";
}

function waiting(before: PlanMirror, after: PlanMirror): PlanNewsKind | null {
	if (waitingText(before) === waitingText(after)) return null;
	return after.scheduled ? "scheduled" : "taken-back";
}

const notHeld = new Set<PlanMirror["status"]>([
	undefined,
	null,
	"incomplete",
	"incomplete_expired",
	"canceled",
]);

function isHeld({ status }: PlanMirror): boolean {
	return !notHeld.has(status);
}

function told({ plan, billing, seats, addOns }: PlanMirror): ToldChoice | null {
	return plan && billing && seats ? toldOf({ plan, billing, seats, addOns: addOns ?? [] }) : null;
}

type Told = Pick<ScheduledChange, "plan" | "billing" | "seats" | "addOns">;

function toldOf({ plan, billing, seats, addOns = [] }: Told): ToldChoice {
	return { title: choiceTitle({ plan, addOns: addOnNames(plan, addOns) }), billing, seats };
}

function textOf(choice: ToldChoice | null): string {
	return choice ? `${choice.title} ${choice.billing} ${choice.seats}` : "";
}

function waitingText({ scheduled }: PlanMirror): string {
	return scheduled ? `${textOf(toldOf(scheduled))} ${scheduled.at}` : "";
}
