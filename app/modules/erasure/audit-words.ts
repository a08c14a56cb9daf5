import { auditWords } from "#app/modules/audit/words.ts";

export const erasureAuditWords = auditWords(
	"people",
	{},
	{
		"member:erase": { say: "erased who {object} was", changes: () => [] },
		"member:copy-own": { say: "downloaded what is kept about them", changes: () => [] },
	},
);
