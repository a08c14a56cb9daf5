import { type AuditFacts, auditWords, type Telling, textOf } from "#app/modules/audit/words.ts";

const what = {
	object: ({ after }: AuditFacts) => textOf(after, "what"),
	path: () => "/plan",
};

export const entitlementsAuditWords = auditWords(
	"plan",
	{ reason: "Why" },
	{
		"override:lend": { say: lent, ...what },
		"override:end": { say: "ended early, beside the plan: {object}", ...what },
	},
);

function lent({ after }: AuditFacts, { moment }: Telling): string {
	const until = textOf(after, "until");
	return until
		? `added beside the plan until ${moment(new Date(until))}: {object}`
		: "added beside the plan: {object}";
}
