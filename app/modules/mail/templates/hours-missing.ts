import { z } from "zod";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { formatDayAndMonth, formatRange, weekdayName, yearOf } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import type { Writing } from "#app/lib/writing.ts";
import { button, heading, type MailContent, paragraph } from "../mail-content.ts";
import { endableMail, path } from "../template.ts";

const schema = z.object({
	/** Of the week's sheet. */
	path,
	/** First day of the week. */
	weekStart: z.iso.date(),
	/** Days with less than their target, in order; minutes are what is missing. */
	days: z.array(z.object({ date: z.iso.date(), minutes: z.number().int().positive() })).min(1),
});

/** Says which days of last week lack hours. */
export const hoursMissing = endableMail(
	schema,
	() => "hours-missing",
	(data, { name, url, writing }): MailContent => {
		const from = calendarDate(data.weekStart);
		const week = formatRange(from, addDays(from, 6), yearOf(from), writing);
		const missing = formatMinutes(data.days.reduce((sum, day) => sum + day.minutes, 0));
		return {
			subject: `${missing} missing in your week ${week}`,
			preheader: data.days
				.map((day) => `${weekdayName(calendarDate(day.date))} ${formatMinutes(day.minutes)}`)
				.join(", "),
			blocks: [
				heading(`Your week ${week} has gaps`),
				paragraph("This much is missing, day by day:"),
				{
					kind: "figures",
					rows: data.days.map((day) => ({
						name: dayName(writing, day.date),
						value: formatMinutes(day.minutes),
					})),
					...(data.days.length > 1 ? { total: { name: "Missing", value: missing } } : {}),
				},
				button("Fill in the week", url(data.path)),
			],
			reason: `You get this each Monday on which hours of the week before are missing in ${name}.`,
		};
	},
);

function dayName(writing: Writing, text: string): string {
	const date = calendarDate(text);
	return `${weekdayName(date)} ${formatDayAndMonth(date, writing)}`;
}
