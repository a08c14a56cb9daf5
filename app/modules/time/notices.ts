import { z } from "zod";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { notice } from "#app/modules/notifications/notice.ts";

export const timeNotices = {
	"time-written": notice({
		...{ title: "Somebody else changes your time", group: "Your time" },
		permission: "time-entry:capture",
		params: z.object({
			/** A day of the week that was changed. */
			date: z.iso.date(),
		}),
		say: ({ date }, { subject, writing }) => ({
			text: `${subject} changed your time in the week of ${formatDate(calendarDate(date), writing)}.`,
			path: `/time/week/${date}`,
		}),
		usual: { isListed: true, mail: "digest" },
		...{ certain: "nobody", hasOwnMail: false },
	}),
} as const;
