import { type CalendarDate, parseCalendarDate } from "#app/lib/calendar-date.ts";
import { formatAmount, parseMoney } from "#app/lib/money.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { RateUnit } from "./rate.ts";

/** A rate as it was typed. */
export type RateFields = {
	amount: string;
	unit: RateUnit;
	startsOn: string;
	note: string;
	/** "on": from the date on this place has no rate of its own. */
	none: string;
};

export type RateDraft = {
	readonly amountMinor: bigint | null;
	readonly unit: RateUnit;
	readonly startsOn: CalendarDate;
	readonly note: string;
};

export type RateErrors = Partial<Record<keyof RateFields, string>>;

const noteLength = 200;
/** Larger than any rate, and its sums fit where they are kept. */
const mostDigits = 12;

/** Reads the form of a rate; `draft` is null where a field is wrong, with what to type instead beside it. */
export function readRateForm(
	form: FormData,
	currency: string,
	writing: Writing,
): { fields: RateFields; draft: RateDraft | null; errors: RateErrors } {
	const text = (name: keyof RateFields) => String(form.get(name) ?? "").trim();
	const fields: RateFields = {
		...{ amount: text("amount"), startsOn: text("startsOn"), note: text("note") },
		...{ unit: text("unit") === "day" ? "day" : "hour", none: text("none") },
	};
	const startsOn = parseCalendarDate(fields.startsOn);
	const isNone = fields.none === "on";
	const amountMinor = isNone ? null : parseMoney(fields.amount, currency, writing);
	const errors: RateErrors = {
		...(!isNone &&
			amountProblem(fields.amount, amountMinor, formatAmount(115_000n, "ZAR", writing))),
		...(!isDate(startsOn) && { startsOn: "Choose the day from which it holds." }),
		...(fields.note.length > noteLength && { note: "A note holds up to 200 characters." }),
	};
	const isFine = Object.keys(errors).length === 0 && startsOn !== null;
	const draft = isFine ? { amountMinor, unit: fields.unit, startsOn, note: fields.note } : null;
	return { fields, draft, errors };
}

function amountProblem(text: string, minor: bigint | null, example: string): RateErrors {
	if (text === "") return { amount: `Type an amount, like ${example}. Nothing at all is 0.` };
	if (minor === null) return { amount: `Type figures, like ${example}.` };
	if (minor < 0n) return { amount: "A rate is 0 or more." };
	if (minor.toString().length > mostDigits) return { amount: "That is too large for a rate." };
	return {};
}

function isDate(date: CalendarDate | null): boolean {
	return date !== null && date >= "2000-01-01" && date <= "2100-12-31";
}
