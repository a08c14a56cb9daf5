import { z } from "zod";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatMonth } from "#app/lib/date-text.ts";
import { notice } from "#app/modules/notifications/notice.ts";
import { forAllTime } from "./budget.ts";

export const budgetsNotices = {
	"budget-used": notice({
		...{ title: "A project’s budget reaches 75, 90 or 100 %", group: "Your time" },
		params: z.object({
			projectId: z.string(),
			name: z.string(),
			percent: z.number(),
			unit: z.enum(["hours", "money"]),
			month: z.string(),
			stops: z.boolean(),
		}),
		say: ({ projectId, name, percent, unit, month, stops }) => {
			const when = month === forAllTime ? "" : ` of ${formatMonth(calendarDate(month))}`;
			const end = stops && percent === 100 ? " It takes no more." : "";
			return {
				text: `${name} has used ${percent} % of its ${unit === "hours" ? "hours" : "budget"}${when}.${end}`,
				path: `/projects/${projectId}`,
			};
		},
		usual: { isListed: true, mail: "digest" },
		...{ certain: "nobody", hasOwnMail: false },
	}),
} as const;
