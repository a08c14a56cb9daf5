import { type AuditFacts, auditWords, textOf } from "#app/modules/audit/words.ts";

const named = {
	object: ({ before, after }: AuditFacts) => textOf(after, "name") ?? textOf(before, "name"),
};

export const reportsAuditWords = auditWords(
	"time",
	{ name: "Name", isShared: "Shared" },
	{
		"saved-report:create": { say: "saved the report {object}", ...named },
		"saved-report:change": { say: "changed the report {object}", ...named },
		"saved-report:remove": { say: "deleted the report {object}", ...named },
	},
);
