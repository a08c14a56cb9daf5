import { parseCalendarDate } from "#app/lib/calendar-date.ts";
import { formatRange } from "#app/lib/date-text.ts";
import { auditWords, type Telling, textOf } from "#app/modules/audit/words.ts";

export const approvalsAuditWords = auditWords(
	"people",
	{},
	{
		"member:report-to": {
			say: ({ after }, telling) => {
				const name = nameIn(after, "manager", telling);
				return name
					? `had {object} report to ${name}`
					: "had {object} report to nobody in particular";
			},
		},
		"stand-in:name": {
			say: ({ after }, telling) =>
				`named ${nameIn(after, "standIn", telling) ?? "somebody"} to decide for {object}${daysIn(after, telling)}`,
		},
		"stand-in:end": {
			say: ({ before }, telling) =>
				`ended that ${nameIn(before, "standIn", telling) ?? "somebody"} decides for {object}${daysIn(before, telling)}`,
		},
	},
);

function nameIn(part: unknown, field: string, { nameOf }: Telling): string | null {
	const id = textOf(part, field);
	return id ? (nameOf(id) ?? "somebody who is gone") : null;
}

/** `, 14–16 October 2026` */
function daysIn(part: unknown, { writing }: Telling): string {
	const first = parseCalendarDate(textOf(part, "firstDay") ?? "");
	const last = parseCalendarDate(textOf(part, "lastDay") ?? "");
	return first && last ? `, ${formatRange(first, last, undefined, writing)}` : "";
}
