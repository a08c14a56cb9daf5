import { formatDayShort, weekdayShort } from "#app/lib/date-text.ts";
import { useWriting } from "#app/ui/writing.tsx";
import { minutesText } from "../minutes-text.ts";
import { draftsOf } from "../sheet-state.ts";
import { cellKey } from "../stored-entry.ts";
import { keyOf } from "../waiting-change.ts";
import { useOpenWeek } from "./use-week.tsx";

/** Each change that waits for a connection: where it is, what it was and what it becomes. */
export function WhatWaits() {
	const writing = useWriting();
	const { state, edits, sheet } = useOpenWeek();
	const drafts = draftsOf(state).filter(({ status }) => status.kind === "waiting");
	const changes = edits.list.filter(({ status }) => status.kind === "waiting");
	if (drafts.length + changes.length === 0) return null;
	return (
		<section className="why mt-4 max-w-xl" aria-labelledby="waits-head">
			<h2 id="waits-head" className="why-q">
				What is waiting
			</h2>
			<dl>
				{drafts.map((draft) => {
					const task = sheet.rows.find((row) => row.task.id === draft.taskId)?.task;
					return (
						<div key={cellKey(draft)}>
							<dt>
								{task ? `${task.project}, ${task.name}` : "A task of another week"}
								<small>
									{weekdayShort(draft.date)} {formatDayShort(draft.date, writing)}
								</small>
							</dt>
							<dd>
								{minutesText(draft.seen.minutes) || "0:00"} → {draft.text || "0:00"}
							</dd>
						</div>
					);
				})}
				{changes.map((change) => (
					<div key={keyOf(change)}>
						<dt>{change.label}</dt>
						<dd>{change.fields.note ?? change.fields.time ?? "changed"}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
