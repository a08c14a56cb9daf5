import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatMonth } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { groupBy } from "#app/lib/group-by.ts";
import { formatMoney } from "#app/lib/money.ts";
import type { Writing } from "#app/lib/writing.ts";
import { addedLines, type RehearsedLine } from "./rehearsal.ts";

type Rehearsal = {
	readonly changed: number;
	readonly looked: number;
	readonly frozen: number;
	readonly isPartial: boolean;
	readonly lines: readonly (RehearsedLine & { readonly client: string })[];
};

/** A rehearsal as its page shows it; hours and amounts as they are and as they would be. */
export function rehearsalText(rehearsal: Rehearsal, writing: Writing) {
	const { lines, ...counts } = rehearsal;
	const totals = [...groupBy(lines, ({ currency }) => currency).values()].map((ofCurrency) =>
		ofCurrency.reduce(addedLines),
	);
	return {
		...counts,
		lines: lines.map((line) => ({
			...{ key: [line.month, line.clientId, line.currency].join(), client: line.client },
			...{ month: formatMonth(calendarDate(line.month)) },
			...shown(line, writing),
		})),
		totals: totals.map((total) => ({ key: total.currency ?? "", ...shown(total, writing) })),
	};
}

export type ShownRehearsal = ReturnType<typeof rehearsalText>;

function shown(line: RehearsedLine, writing: Writing) {
	const { currency, before, after } = line;
	const money = (minor: bigint) => (currency ? formatMoney(minor, currency, writing) : "–");
	const sign = after > before ? "+" : "";
	return {
		...{ hoursBefore: formatMinutes(line.minutesBefore) },
		...{ hoursAfter: formatMinutes(line.minutesAfter) },
		...{ before: money(before), after: money(after), difference: sign + money(after - before) },
	};
}
