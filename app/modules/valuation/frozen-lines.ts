import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { RoundingRule } from "#app/modules/rounding/rounding-rule.ts";
import { roundingText } from "#app/modules/rounding/rounding-words.ts";
import { differenceText, type WhyLine } from "./why-lines.ts";

type Frozen = {
	readonly entry: {
		readonly minutes: number;
		readonly billable: boolean | null;
		readonly billedMinutes: number | null;
	};
	readonly frozen: {
		readonly rule: Pick<RoundingRule, "mode" | "per" | "intervalMinutes" | "startsOn"> | null;
	} | null;
};

/** Of what is frozen: what was billed, by the rule that it was frozen with. */
export function frozenLines({ entry, frozen }: Frozen, writing: Writing): WhyLine[] {
	const worked = { label: "Worked", value: formatMinutes(entry.minutes) };
	if (!entry.billable) return [worked, { label: "Not billed", value: formatMinutes(0) }];
	const lines = [worked, { label: "Billed", value: "Yes" }];
	const rule = frozen?.rule;
	if (!rule) return lines;
	const value = differenceText((entry.billedMinutes ?? 0) - entry.minutes);
	const detail = `The rule from ${formatDate(calendarDate(rule.startsOn), writing)}.`;
	return [...lines, { label: `Rounded: ${roundingText(rule)}`, detail, value }];
}
