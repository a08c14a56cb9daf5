import { z } from "zod";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDayAndMonth } from "#app/lib/date-text.ts";
import { notice } from "#app/modules/notifications/notice.ts";

export const removalNotices = {
	"workspace-leaving": notice({
		...{ title: "The workspace is to be deleted, or kept after all", group: "The workspace" },
		permission: "workspace:remove",
		params: z.object({ kind: z.enum(["asked", "soon", "kept"]), day: z.iso.date() }),
		say: ({ kind, day }, { subject, writing }) => {
			const date = formatDayAndMonth(calendarDate(day), writing);
			return { text: words(kind, date, subject), path: "/settings/deletion" };
		},
		usual: { isListed: true, mail: "now" },
		...{ certain: "everybody", hasOwnMail: true },
	}),
} as const;

function words(kind: "asked" | "soon" | "kept", date: string, subject: string): string {
	switch (kind) {
		case "asked":
			return `${subject} asked to delete the workspace. It goes on ${date}, unless an owner keeps it.`;
		case "soon":
			return `The workspace will be deleted on ${date}. Until then an owner can keep it.`;
		case "kept":
			return `${subject} keeps the workspace: it is not deleted.`;
		default:
			return kind satisfies never;
	}
}
