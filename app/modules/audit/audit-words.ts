import { auditWords } from "./words.ts";

export const ownAuditWords = auditWords(
	"workspace",
	{ lines: "Lines", narrowed: "Only" },
	{ "audit:export": { say: "took {object} as a file", object: () => "the history" } },
);
