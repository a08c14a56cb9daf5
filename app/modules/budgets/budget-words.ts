import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatMonth } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { formatMoney } from "#app/lib/money.ts";
import { usualWriting, type Writing } from "#app/lib/writing.ts";
import { type Budget, type BudgetLimit, forAllTime, limitOf } from "./budget.ts";

type Left = {
	readonly name: string;
	readonly budget: Budget;
	readonly month: string;
	readonly left: bigint;
	/** Amounts are for those alone who may see rates. */
	readonly seesAmount: boolean;
};

/** Why time is refused, and what to do. */
export function leftText({ name, budget, month, left, seesAmount }: Left): string {
	const when = month === forAllTime ? "" : ` in ${formatMonth(calendarDate(month))}`;
	const ask = "Capture less, or ask who keeps the project for more.";
	if (!seesAmount) return `The budget of ${name} has no room for it${when}. ${ask}`;
	const limit = quantityText(limitOf(budget), budget, usualWriting);
	return `${name} has ${quantityText(left, budget, usualWriting)} of its ${limit} left${when}. ${ask}`;
}

/** Minutes or minor units as they are read. */
export function quantityText(quantity: bigint, budget: BudgetLimit, writing: Writing): string {
	return budget.unit === "hours"
		? formatMinutes(Number(quantity))
		: formatMoney(quantity, budget.currency, writing);
}
