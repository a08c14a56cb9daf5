import { type AuditFacts, auditWords, type Telling, textOf } from "#app/modules/audit/words.ts";

const onTask = { object: taskOf };

export const timerAuditWords = auditWords(
	"time",
	{},
	{
		"timer:start": { say: "started the timer on {object}", ...onTask },
		"timer:stop": { say: "stopped the timer on {object}", ...onTask },
		"timer:change": { say: "put the timer on {object}", ...onTask },
		"timer:discard": { say: "discarded the timer on {object}", ...onTask },
		"timer:return": { say: "took the timer on {object} up again", ...onTask },
	},
);

function taskOf({ before, after }: AuditFacts, { nameOf }: Telling): string {
	const id = textOf(after, "taskId") ?? textOf(before, "taskId") ?? "";
	return nameOf(id) ?? "a task";
}
