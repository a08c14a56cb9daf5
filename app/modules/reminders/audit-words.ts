import { auditWords } from "#app/modules/audit/words.ts";

export const remindersAuditWords = auditWords(
	"people",
	{},
	{
		"reminder:stop": "wants no weekly reminder any more",
		"reminder:resume": "wants the weekly reminder again",
	},
);
