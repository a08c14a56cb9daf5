import { parseCalendarDate } from "#app/lib/calendar-date.ts";
import { formatRange } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { type AuditFacts, auditWords, type Telling, textOf } from "#app/modules/audit/words.ts";
import { stateLabel } from "./state-words.ts";

const week = { object: weekText, path: sheetOf };

export const timesheetsAuditWords = auditWords(
	"time",
	{
		state: { label: "Week", say: (value) => stateLabel(String(value)) },
		minutes: { label: "Submitted", say: (value) => formatMinutes(Number(value)) },
	},
	{
		"timesheet:submit": { say: "submitted {object}", ...week },
		"timesheet:withdraw": { say: "took {object} back", ...week },
		"timesheet:approve": { say: approved, ...week },
		"timesheet:return": { say: "sent {object} back", ...week },
		"timesheet:take-back": { say: "took their decision on {object} back", ...week },
		"timesheet:comment": { say: "commented on {object}", ...week },
		"timesheet:comment-remove": { say: "took a comment on {object} away", ...week },
		"timesheet:reopen": { say: "opened {object} again", ...week },
	},
);

function approved({ after }: AuditFacts, { nameOf }: Telling): string {
	const absent = textOf(after, "decidedFor");
	return absent ? `approved {object} for ${nameOf(absent) ?? "somebody"}` : "approved {object}";
}

/** `Zanele Nkosi, 14–20 September 2026` */
function weekText({ objectId, after }: AuditFacts, { nameOf, writing }: Telling): string {
	const first = parseCalendarDate(textOf(after, "firstDay") ?? "");
	const last = parseCalendarDate(textOf(after, "lastDay") ?? "");
	const name = nameOf(objectId ?? "") ?? "a week";
	return first && last ? `${name}, ${formatRange(first, last, undefined, writing)}` : name;
}

function sheetOf({ objectId, after }: AuditFacts): string | undefined {
	const first = textOf(after, "firstDay");
	return objectId && first ? `/time/team/${objectId}/${first}` : undefined;
}
