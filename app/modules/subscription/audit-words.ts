import { auditWords, textOf } from "#app/modules/audit/words.ts";

const path = () => "/plan";

export const subscriptionAuditWords = auditWords(
	"plan",
	{ billing: "Billed", seats: "People", from: "Holds" },
	{
		"plan:choose": {
			say: "chose the plan {object}",
			object: ({ after }) => textOf(after, "plan"),
			path,
		},
		"plan:cancel": "ended the plan with what is paid for",
		"plan:keep": "took back what was to become of the plan",
	},
);
