import { type AuditFacts, auditWords, type Telling, textOf } from "#app/modules/audit/words.ts";

export const roundingAuditWords = auditWords(
	"projects",
	{ startsOn: "From", rule: "Rounding" },
	{
		"rounding:set": { say: "set how hours of {object} are rounded", object: placeOf },
		"rounding:remove": { say: "took away how hours of {object} are rounded", object: placeOf },
	},
);

function placeOf({ before, after }: AuditFacts, { nameOf }: Telling): string {
	const part = after ?? before;
	const id = textOf(part, "projectId") ?? textOf(part, "clientId");
	return id ? (nameOf(id) ?? "something gone") : "everything";
}
