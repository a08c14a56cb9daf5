import { type AuditFacts, auditWords, type Telling, textOf } from "#app/modules/audit/words.ts";

/** Amounts are in no line: who reads the history need not be somebody who may see rates. */
export const budgetsAuditWords = auditWords(
	"projects",
	{ unit: "Of", period: "For", stops: "Stops time beyond it" },
	{
		"budget:set": { say: "gave {object} a budget", object: projectOf, path: pathOf },
		"budget:end": { say: "ended a budget of {object}", object: projectOf, path: pathOf },
	},
);

function projectOf({ before, after }: AuditFacts, { nameOf }: Telling): string {
	const part = after ?? before;
	const id = textOf(part, "taskId") ?? textOf(part, "projectId") ?? "";
	return nameOf(id) ?? "a project that is gone";
}

function pathOf({ before, after }: AuditFacts): string | undefined {
	const id = textOf(after ?? before, "projectId");
	return id && `/projects/${id}`;
}
