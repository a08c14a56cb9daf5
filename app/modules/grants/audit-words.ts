import { type AuditFacts, auditWords, type Telling, textOf } from "#app/modules/audit/words.ts";
import { rightLabel } from "./right-label.ts";

const right = { label: "Access", say: (value: unknown) => rightLabel(String(value)) };

export const grantsAuditWords = auditWords(
	"people",
	{ right, name: "Name" },
	{
		"grant:give": {
			say: (facts, telling) => `gave ${whom(facts.after, telling)} access to {object}`,
		},
		"grant:take": {
			say: (facts, telling) => `took access to {object} from ${whom(facts.before, telling)}`,
		},
		"team:create": "made the team {object}",
		"team:rename": "renamed the team {object}",
		"team:archive": "archived the team {object}",
		"team:restore": "opened the team {object} again",
		"team:add": { say: (facts, telling) => `put ${whom(facts.after, telling)} into {object}` },
		"team:remove": {
			say: (facts, telling) => `took ${whom(facts.before, telling)} out of {object}`,
		},
	},
);

function whom(part: AuditFacts["after"], { nameOf }: Telling): string {
	const to = textOf(part, "to") ?? "";
	return to === "everyone" ? "everyone" : (nameOf(to) ?? "somebody who is gone");
}
