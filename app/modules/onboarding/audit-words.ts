import { auditWords, textOf } from "#app/modules/audit/words.ts";

export const onboardingAuditWords = auditWords(
	"workspace",
	{ country: "Country", currency: "Currency" },
	{
		"workspace:create": {
			say: "opened the workspace {object}",
			object: ({ after }) => textOf(after, "name"),
			path: () => "/settings/company",
		},
	},
);
