import { type AuditFacts, auditWords, type Telling, textOf } from "#app/modules/audit/words.ts";

const path = () => "/settings/support";

export const supportAuditWords = auditWords(
	"support",
	{},
	{
		"support-consent:give": { say: given, path },
		"support-consent:end": "ended what support may see",
		"support-consent:expire": "ended what support may see: its time was up",
		"support-visit:begin": "came in to look, as support",
		"support-visit:look": {
			say: "looked at {object}",
			object: ({ after }) => textOf(after, "path"),
			path,
		},
		"support-visit:leave": "left",
	},
);

function given({ after }: AuditFacts, { moment }: Telling): string {
	const until = textOf(after, "until");
	return until ? `let support look until ${moment(new Date(until))}` : "let support look";
}
