import { z } from "zod";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatRange } from "#app/lib/date-text.ts";
import { notice } from "#app/modules/notifications/notice.ts";

export const approvalsNotices = {
	"stand-in-named": notice({
		...{ title: "You are to decide for somebody who is away", group: "Your time" },
		permission: "timesheet:approve",
		params: z.object({ firstDay: z.iso.date(), lastDay: z.iso.date() }),
		say: ({ firstDay, lastDay }, { subject, writing }) => {
			const days = formatRange(calendarDate(firstDay), calendarDate(lastDay), undefined, writing);
			return { text: `You decide for ${subject}, ${days}.`, path: "/approvals" };
		},
		usual: { isListed: true, mail: "now" },
		...{ certain: "nobody", hasOwnMail: false },
	}),
} as const;
