import { type AuditFacts, auditWords, type Telling, textOf } from "#app/modules/audit/words.ts";

/** Amounts are in no line: who reads the history need not be somebody who may see rates. */
export const ratesAuditWords = auditWords(
	"projects",
	{ startsOn: "From", unit: "For" },
	{
		"rate:set": { say: "set what hours of {object} are billed at", object: placeOf },
		"rate:remove": { say: "took away what hours of {object} are billed at", object: placeOf },
		"cost:set": { say: "set what hours of {object} cost", object: placeOf },
		"cost:remove": { say: "took away what hours of {object} cost", object: placeOf },
	},
);

function placeOf({ before, after }: AuditFacts, { nameOf }: Telling): string {
	const part = after ?? before;
	const names = ["memberId", "taskId", "projectId", "clientId"].flatMap((field) => {
		const id = textOf(part, field);
		return id ? (nameOf(id) ?? "somebody or something gone") : [];
	});
	return names.length > 0 ? names.join(" on ") : "everybody";
}
