import { formatMoney } from "#app/lib/money.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { RatePlaceName, RateUnit } from "./rate.ts";

/** `R 1 150.00 an hour`; what has no amount is no rate of its own. */
export function rateText(
	rate: { readonly amountMinor: bigint | null; readonly unit: RateUnit; readonly currency: string },
	writing: Writing,
): string {
	if (rate.amountMinor === null) return "No rate of its own";
	return `${formatMoney(rate.amountMinor, rate.currency, writing)} ${unitWords[rate.unit]}`;
}

export const unitWords: Readonly<Record<RateUnit, string>> = { hour: "an hour", day: "a day" };

/** What kind of place it is, under its name. */
export const placeKindWords: Readonly<Record<RatePlaceName, string>> = {
	"member on project": "Person on a project",
	task: "Task",
	project: "Project",
	client: "Client",
	member: "Person",
	workspace: "Where nothing else is set",
};
