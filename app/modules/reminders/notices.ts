import { z } from "zod";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { formatRange, yearOf } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { notice } from "#app/modules/notifications/notice.ts";
import { weekWithLastRows } from "#app/modules/time/week-address.ts";

export const remindersNotices = {
	"hours-missing": notice({
		...{ title: "Hours of your last week are missing", group: "Your time" },
		permission: "time-entry:capture",
		params: z.object({ weekStart: z.iso.date(), minutes: z.number().int().positive() }),
		say: ({ weekStart, minutes }, { writing }) => {
			const first = calendarDate(weekStart);
			const week = formatRange(first, addDays(first, 6), yearOf(first), writing);
			return {
				text: `${formatMinutes(minutes)} are missing in your week ${week}.`,
				path: weekWithLastRows(first),
			};
		},
		usual: { isListed: true, mail: "now" },
		...{ certain: "nobody", hasOwnMail: true },
	}),
} as const;
