import { type CalendarDate, parseCalendarDate } from "#app/lib/calendar-date.ts";
import { type RoundingMode, roundingModes } from "./rounding-rule.ts";

/** A rule as it was chosen. */
export type RuleFields = {
	mode: RoundingMode;
	/** Minutes; "none" is no rule of its own. */
	interval: string;
	per: "entry" | "day";
	startsOn: string;
};

export type RuleDraft = {
	readonly mode: RoundingMode;
	readonly intervalMinutes: number | null;
	readonly per: "entry" | "day";
	readonly startsOn: CalendarDate;
};

export type RuleErrors = Partial<Record<keyof RuleFields, string>>;

/** Minutes to choose from. */
export const intervals = [0, 5, 6, 10, 15, 30, 60] as const;

/** Reads the form of a rule; `draft` is null where a field is wrong. */
export function readRuleForm(form: FormData): {
	fields: RuleFields;
	draft: RuleDraft | null;
	errors: RuleErrors;
} {
	const text = (name: string) => String(form.get(name) ?? "").trim();
	const fields: RuleFields = {
		mode: roundingModes.find((mode) => mode === text("mode")) ?? "default",
		...{ interval: text("interval"), per: text("per") === "day" ? "day" : "entry" },
		startsOn: text("startsOn"),
	};
	const startsOn = parseCalendarDate(fields.startsOn);
	const isNone = fields.interval === "none";
	const interval = intervals.find((minutes) => String(minutes) === fields.interval);
	if (!startsOn || startsOn < "2000-01-01" || startsOn > "2100-12-31") {
		return { fields, draft: null, errors: { startsOn: "Choose the day from which it holds." } };
	}
	if (!isNone && interval === undefined) {
		return { fields, draft: null, errors: { interval: "Choose one of the steps." } };
	}
	const { mode, per } = fields;
	const intervalMinutes = isNone ? null : (interval ?? 0);
	return { fields, draft: { mode, per, startsOn, intervalMinutes }, errors: {} };
}
