import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { formatHundredths } from "#app/lib/hundredths.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { FoundRate, RatePlaceName } from "#app/modules/rates/rate.ts";
import { rateText } from "#app/modules/rates/rate-words.ts";
import { movedText, roundingText } from "#app/modules/rounding/rounding-words.ts";
import type { BillableAnswer } from "./billable-answer.ts";
import type { Working } from "./value-of.ts";

export type WhyLine = { readonly label: string; readonly detail?: string; readonly value: string };

/** From what was worked to what is billed, step by step. */
export function minuteLines(
	worked: { readonly minutes: number; readonly billed: number },
	{ billable, rule, rounded, day }: Pick<Working, "billable" | "rule" | "rounded" | "day">,
	writing: Writing,
): WhyLine[] {
	const lines: WhyLine[] = [{ label: "Worked", value: formatMinutes(worked.minutes) }];
	if (!billable.is) return [...lines, { ...billableLine(billable), value: formatMinutes(0) }];
	lines.push({ ...billableLine(billable), value: "Yes" });
	if (!rule) return lines;
	const steps = [
		`${placeWords[rule.place]}, from ${formatDate(calendarDate(rule.startsOn), writing)}.`,
		rounded?.begin && `Begin ${movedText(rounded.begin)}.`,
		rounded?.end && `End ${movedText(rounded.end)}.`,
		day &&
			`A part of the ${formatMinutes(day.worked)} on this project that day, which are billed as ${formatMinutes(day.billed)}.`,
	];
	const detail = steps.filter(Boolean).join(" ");
	const value = differenceText(worked.billed - worked.minutes);
	return [...lines, { label: `Rounded: ${lower(roundingText(rule))}`, detail, value }];
}

/** Hours or days and the rate that they are multiplied with. */
export function amountLines(
	amount: RatedHours | null,
	minutes: number,
	writing: Writing,
): WhyLine[] {
	if (!amount) return [];
	const { rate, quantity } = amount;
	const from = formatDate(calendarDate(rate.startsOn), writing);
	const detail = `${ratePlaceWords[rate.place]}, from ${from}`;
	const rateLine = { label: "Rate", detail, value: rateText(rate, writing) };
	if (quantity === null) return [rateLine];
	return [
		{
			label: rate.unit === "hour" ? "Hours" : "Working days",
			detail: `${formatMinutes(minutes)}, to two decimals`,
			value: formatHundredths(quantity, writing),
		},
		rateLine,
	];
}

type RatedHours = {
	/** Hours or days in hundredths; null where it is not known any more. */
	readonly quantity: bigint | null;
	readonly rate: Omit<FoundRate, "id">;
};

/** `+0:12`, `−0:03` */
export function differenceText(minutes: number): string {
	return minutes > 0 ? `+${formatMinutes(minutes)}` : formatMinutes(minutes);
}

function billableLine({ is, by }: BillableAnswer): Omit<WhyLine, "value"> {
	const detail = {
		entry: "So it was said of this entry itself.",
		task: "Its task is not billed.",
		project: "Its project is not billed.",
		client: "It was done for the company itself.",
		all: "Task, project and client are all billed.",
	}[by];
	return { label: is ? "Billed" : "Not billed", detail };
}

const placeWords = {
	project: "The project’s rule",
	client: "The client’s rule",
	workspace: "The rule for everything",
} as const;

const ratePlaceWords: Readonly<Record<RatePlaceName, string>> = {
	"member on project": "The person’s on this project",
	task: "The task’s",
	project: "The project’s",
	client: "The client’s",
	member: "The person’s",
	workspace: "The one for everybody",
};

function lower(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
