import { auditWords } from "#app/modules/audit/words.ts";

const path = () => "/settings/export";

export const exportsAuditWords = auditWords(
	"workspace",
	{},
	{
		"data-export:ask": { say: "asked for a copy of everything", path },
		"data-export:ready": { say: "made a copy of everything", path },
		"data-export:fail": { say: "could not make a copy of everything", path },
		"data-export:download": { say: "downloaded a copy of everything", path },
		"data-export:forget": {
			say: "deleted a copy of everything: its time was up, or there were newer ones",
			path,
		},
	},
);
