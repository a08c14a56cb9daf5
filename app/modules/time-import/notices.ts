import { z } from "zod";
import { countText } from "#app/lib/count-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { notice } from "#app/modules/notifications/notice.ts";

const counts = { entries: z.number().int(), minutes: z.number().int() };

export const timeImportNotices = {
	"hours-imported": notice({
		...{ title: "Somebody brings in hours of yours from a file", group: "Your time" },
		permission: "time-entry:capture",
		params: z.object({ ...counts, first: z.string().nullable() }),
		say: ({ entries, minutes, first }, { subject }) => ({
			text: `${subject} brought in ${formatMinutes(minutes)} of yours from a file, ${countText(entries, "entry", "entries")}.`,
			path: first ? `/time/week/${first}` : null,
		}),
		usual: { isListed: true, mail: "digest" },
		...{ certain: "nobody", hasOwnMail: false },
	}),
	"import-finished": notice({
		...{ title: "A file of hours that you brought in is through", group: "Your time" },
		permission: "time:import",
		params: z.object({ ...counts, importId: z.uuid() }),
		say: ({ entries, minutes, importId }) => ({
			text: `The file is through: ${countText(entries, "entry", "entries")}, ${formatMinutes(minutes)} in all.`,
			path: `/time/import/${importId}`,
		}),
		usual: { isListed: true, mail: "off" },
		...{ certain: "nobody", hasOwnMail: false },
	}),
} as const;
