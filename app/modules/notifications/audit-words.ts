import { auditWords, textOf } from "#app/modules/audit/words.ts";

const ways: Readonly<Record<string, string>> = { now: "at once", digest: "once a day", off: "not" };

export const notificationsAuditWords = auditWords(
	"people",
	{
		isListed: { label: "In the app", say: (value) => (value === true ? "yes" : "no") },
		mail: { label: "By mail", say: (value) => ways[String(value)] ?? String(value) },
	},
	{
		"notification:choose": {
			say: ({ after }) =>
				textOf(after, "kind") === "hours-missing"
					? "chose how to be reminded of missing hours"
					: "chose how to be told of something",
		},
	},
);
