import { formatMinutes } from "#app/lib/duration.ts";
import { type AuditFacts, auditWords, fieldOf, textOf } from "#app/modules/audit/words.ts";

const path = ({ objectId }: AuditFacts) => (objectId ? `/time/import/${objectId}` : undefined);
const object = ({ before, after }: AuditFacts) => textOf(after ?? before, "fileName");

export const timeImportAuditWords = auditWords(
	"time",
	{
		entries: "Entries",
		minutes: { label: "Time", say: (value) => formatMinutes(Number(value)) },
		people: "People",
		first: "First day",
		last: "Last day",
		wrong: "Lines with something wrong",
		skipped: "Lines left out",
		left: "Entries that stay",
		removed: "Clients, projects and tasks removed",
	},
	{
		"time-import:upload": { say: "uploaded the file {object} with hours", object, path },
		"time-import:map": { say: "said what is in the file {object}", object, path },
		"time-import:try": { say: "tried the file {object}", object, path },
		"time-import:start": { say: "began to bring in the file {object}", object, path },
		"time-import:run": { say: saysRun, object, path },
		"time-import:end": { say: "gave the file {object} up", object },
		"time-import:take-back": { say: "began to take the file {object} back", object, path },
		"time-import:undo": { say: "took the hours of the file {object} out again", object, path },
	},
);

function saysRun({ after }: AuditFacts): string {
	const [entries, minutes] = ["entries", "minutes"].map((field) => {
		return Number(fieldOf(after, field) ?? 0);
	});
	return `brought in ${entries} entries, ${formatMinutes(minutes ?? 0)}, from the file {object}`;
}
