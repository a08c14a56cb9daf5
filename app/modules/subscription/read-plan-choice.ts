import { addOnNames, type PlanChoice } from "./plan-choice.ts";
import { planNames, planOf } from "./plans.ts";

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
	// An empty one says that there is none: a box that is not ticked says nothing.
	const named = given.has("add-on") ? given.getAll("add-on") : fallback.addOns;
	const choice = {
		...{ plan, billing, seats: seats || fallback.seats },
		addOns: addOnNames(plan, named),
	};
	const errors = errorsOf({ ...choice, seats }, used);
	const room = Math.min(choice.seats, planOf(plan).limits.members ?? choice.seats);
	const smaller = seats > 0 && room < used ? { ...choice, seats: room } : null;
	return { choice, seatsText, errors, smaller };
}

function errorsOf({ plan, seats }: Pick<PlanChoice, "plan" | "seats">, used: number): ChoiceErrors {
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
