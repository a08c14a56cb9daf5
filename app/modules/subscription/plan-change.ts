import type { FeatureName } from "./features.ts";
import type { LimitName } from "./limits.ts";
import { type Billing, type Currency, type PlanName, planNames, planOf, priceOf } from "./plans.ts";

/** What a company pays for: a plan, how often, for how many people. */
export type PlanChoice = {
	readonly plan: PlanName;
	readonly billing: Billing;
	readonly seats: number;
};

/**
 * When a change takes place: what costs more at once, what costs less when the time that is paid for is over. While
 * nothing was paid yet everything counts at once, and costs nothing before the first payment.
 */
export type ChangeMoment = "none" | "now" | "at-period-end" | "at-first-payment";

export type HeldChoice = {
	readonly choice: PlanChoice;
	readonly currency: Currency;
	/** Whether a period was paid for; not so while a trial runs at Stripe. */
	readonly isPaidFor: boolean;
};

/**
 * Compared by what a month costs. Going from monthly to yearly is paid at once although a month then costs less;
 * the way back waits for the year's end.
 */
export function changeMoment(
	{ choice, currency, isPaidFor }: HeldChoice,
	wanted: PlanChoice,
): ChangeMoment {
	if (isSame(choice, wanted)) return "none";
	if (!isPaidFor) return "at-first-payment";
	if (choice.billing !== wanted.billing) {
		return wanted.billing === "yearly" ? "now" : "at-period-end";
	}
	return costOf(wanted, currency) >= costOf(choice, currency) ? "now" : "at-period-end";
}

function isSame(one: PlanChoice, other: PlanChoice): boolean {
	return one.plan === other.plan && one.billing === other.billing && one.seats === other.seats;
}

/** For one period, without VAT, in minor units. */
export function costOf({ plan, billing, seats }: PlanChoice, currency: Currency): bigint {
	return priceOf(planOf(plan), billing, currency) * BigInt(seats);
}

export type ChoiceErrors = { readonly plan?: string; readonly seats?: string };

/** The most seats that one order may have; more is a conversation. */
const mostSeats = 5_000;

/** A choice as an address or a form has it. */
export type AskedChoice = {
	readonly choice: PlanChoice;
	/** As typed, also when it is no number. */
	readonly seatsText: string;
	readonly errors: ChoiceErrors;
	/** The same for as many as it has room for, where more have a seat now; null when there is one for everybody. */
	readonly smaller: PlanChoice | null;
};

/**
 * Reads a choice. What is missing or unreadable is as in `fallback`.
 *
 * @param used seats that are taken now: there must be one for everybody
 */
export function readPlanChoice(
	given: URLSearchParams | FormData,
	fallback: PlanChoice,
	used: number,
): AskedChoice {
	const plan = planNames.find((name) => name === given.get("plan")) ?? fallback.plan;
	const asked = given.get("billing");
	const billing = asked === "monthly" || asked === "yearly" ? asked : fallback.billing;
	const seatsText = String(given.get("seats") ?? fallback.seats).trim();
	const seats = /^\d{1,4}$/.test(seatsText) ? Number(seatsText) : 0;
	const choice = { plan, billing, seats: seats || fallback.seats };
	const errors = errorsOf({ ...choice, seats }, used);
	const room = Math.min(choice.seats, planOf(plan).limits.members ?? choice.seats);
	const smaller = seats > 0 && room < used ? { ...choice, seats: room } : null;
	return { choice, seatsText, errors, smaller };
}

/** The address at which the plan page shows a choice. */
export function choicePath({ plan, billing, seats }: PlanChoice): string {
	return `/plan?${new URLSearchParams({ plan, billing, seats: String(seats) })}`;
}

function errorsOf({ plan, seats }: PlanChoice, used: number): ChoiceErrors {
	const { title, limits } = planOf(plan);
	const room = limits.members;
	if (room !== null && used > room) {
		return { plan: `You have ${used} people with a seat, and ${title} has room for ${room}.` };
	}
	if (seats === 0) return { seats: "Type how many people, as a whole number." };
	if (seats < used) return { seats: `You have ${used} people with a seat.` };
	if (room !== null && seats > room) {
		return { seats: `${title} has room for ${room} people. Choose fewer, or a larger plan.` };
	}
	if (seats > mostSeats) return { seats: `Write to us for more than ${mostSeats} people.` };
	return {};
}

/** What goes with a smaller plan: features by title are told, and limits that get smaller. */
export function lostWith(
	held: PlanName,
	wanted: PlanName,
): { features: FeatureName[]; limits: LimitName[] } {
	const [before, after] = [planOf(held), planOf(wanted)];
	const features = before.features.filter((feature) => !after.features.includes(feature));
	const limits = limitNames.filter((name) => isLess(after.limits[name], before.limits[name]));
	return { features: [...features], limits };
}

const limitNames: readonly LimitName[] = ["members", "storageGb", "warehouses", "leavePolicies"];

/** Null is no limit. */
function isLess(after: number | null, before: number | null): boolean {
	if (after === null) return false;
	return before === null || after < before;
}
