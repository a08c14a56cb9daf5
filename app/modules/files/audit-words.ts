import { type AuditFacts, auditWords, textOf } from "#app/modules/audit/words.ts";

const name = ({ before, after }: AuditFacts) => textOf(after, "file") ?? textOf(before, "file");
const said = (verb: string, rest: string) => (facts: AuditFacts) =>
	`${verb} ${name(facts) ?? "a file"} ${rest} ${ofCopies(facts) ? "the copies of everything" : "{object}"}`;
const ofCopies = ({ objectType }: AuditFacts) => objectType === "data-export";

/** A file's lines stand in the history of what it belongs to. */
export const filesAuditWords = auditWords(
	"files",
	{},
	{
		"file:add": { say: said("added", "to") },
		"file:open": { say: said("opened", "of") },
		"file:trash": { say: said("deleted", "of") },
		"file:restore": { say: said("brought back", "of") },
		"file:remove": { say: said("deleted for good", "of") },
		"picture:set": "set another picture of {object}",
		"picture:remove": "removed the picture of {object}",
		"logo:set": "set the workspace’s logo",
		"logo:remove": "removed the workspace’s logo",
		"trash:empty": "emptied the trash",
	},
);
