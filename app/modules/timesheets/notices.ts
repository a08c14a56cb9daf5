import { z } from "zod";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatRange } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import type { Writing } from "#app/lib/writing.ts";
import { notice } from "#app/modules/notifications/notice.ts";

const days = { firstDay: z.iso.date(), lastDay: z.iso.date() };
const decided = z.object({ ...days, answer: z.string() });

export const timesheetsNotices = {
	"week-submitted": notice({
		...{ title: "Somebody submits a week to you", group: "Your time" },
		permission: "timesheet:approve",
		params: z.object({ ...days, timesheetId: z.uuid(), minutes: z.number().int() }),
		say: ({ timesheetId, minutes, ...week }, { subject, writing }) => ({
			text: `${subject} submitted ${weekText(week, writing)}: ${formatMinutes(minutes)}.`,
			path: `/approvals/timesheets/${timesheetId}`,
		}),
		usual: { isListed: true, mail: "digest" },
		...{ certain: "nobody", hasOwnMail: false },
	}),
	"week-approved": notice({
		...{ title: "Your week is approved", group: "Your time" },
		permission: "time-entry:capture",
		params: decided,
		say: ({ answer, ...week }, { subject, writing }) => ({
			text: `${subject} approved your week ${weekText(week, writing)}.${quoted(answer)}`,
			path: `/time/week/${week.firstDay}`,
		}),
		usual: { isListed: true, mail: "off" },
		...{ certain: "nobody", hasOwnMail: false },
	}),
	"week-returned": notice({
		...{ title: "Your week is sent back", group: "Your time" },
		permission: "time-entry:capture",
		params: decided,
		say: ({ answer, ...week }, { subject, writing }) => ({
			text: `${subject} sent your week ${weekText(week, writing)} back.${quoted(answer)}`,
			path: `/time/week/${week.firstDay}`,
		}),
		usual: { isListed: true, mail: "now" },
		...{ certain: "nobody", hasOwnMail: false },
	}),
	"week-reopened": notice({
		...{ title: "Your approved week is opened again", group: "Your time" },
		permission: "time-entry:capture",
		params: decided,
		say: ({ answer, ...week }, { subject, writing }) => ({
			text: `${subject} opened your week ${weekText(week, writing)} again.${quoted(answer)}`,
			path: `/time/week/${week.firstDay}`,
		}),
		usual: { isListed: true, mail: "now" },
		...{ certain: "nobody", hasOwnMail: false },
	}),
} as const;

function weekText(week: { firstDay: string; lastDay: string }, writing: Writing): string {
	const [first, last] = [calendarDate(week.firstDay), calendarDate(week.lastDay)];
	return formatRange(first, last, undefined, writing);
}

function quoted(answer: string): string {
	return answer === "" ? "" : ` “${answer}”`;
}
