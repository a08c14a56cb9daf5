import type { FormEvent } from "react";
import { dayOf, weekdayShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Textarea } from "#app/ui/input.tsx";
import { Select } from "#app/ui/select.tsx";
import { NOTE_LENGTH } from "../note-length.ts";
import { cellKey } from "../stored-entry.ts";
import type { SheetEntry, SheetTask } from "../week-sheet.ts";
import { useGrid } from "./use-grid.tsx";
import { useOpenWeek } from "./use-week.tsx";

/** Every note of the week, and a form to write one. */
export function WeekNotes() {
	const { state } = useOpenWeek();
	const { tasks, days } = state.facts;
	const entries = state.facts.entries.filter(({ date }) => days.some((day) => day.date === date));
	const inOrder = entries.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
	const items = inOrder.flatMap((entry) => {
		const task = tasks.find(({ id }) => id === entry.taskId);
		return task ? [{ entry, task }] : [];
	});
	const noted = items.filter(({ entry }) => entry.note !== "");
	if (items.length === 0) return null;
	return (
		<section className="panel mt-5" aria-labelledby="notes-head">
			<div className="panel-head">
				<h2 id="notes-head">Notes this week</h2>
				{noted.length === 0 && (
					<span className="text-xs text-ink-3">
						What you did, in a few words, for who reads it later
					</span>
				)}
			</div>
			{noted.length > 0 && (
				<ul className="divide-y divide-line border-b border-line text-sm">
					{noted.map(({ entry, task }) => (
						<Note key={entry.id} entry={entry} task={task} />
					))}
				</ul>
			)}
			<details className="no-print text-sm">
				<summary className="flex min-h-10 items-center px-4 font-medium text-ink-2 max-md:min-h-11">
					Write a note
				</summary>
				<NoteForm items={items} />
			</details>
		</section>
	);
}

type Item = { entry: SheetEntry; task: SheetTask };

function Note({ entry, task }: Item) {
	const { pick } = useOpenWeek();
	const { openNote } = useGrid();
	const open = () => {
		pick(entry.date);
		openNote(cellKey(entry));
	};
	return (
		<li className="flex flex-wrap items-baseline gap-x-3 px-4 py-2 max-md:py-3">
			<span className="w-14 shrink-0 text-ink-3">{dayText(entry)}</span>
			<span className="min-w-0 flex-1 whitespace-pre-line max-md:order-last max-md:basis-full">
				<b className="font-semibold">
					{task.project}, {task.name}.
				</b>{" "}
				{entry.note}
			</span>
			<span className="num font-medium max-md:mr-auto">{formatMinutes(entry.minutes)}</span>
			<Button
				type="button"
				kind="ghost"
				size="sm"
				aria-label={`Change the note of ${task.project}, ${task.name}, ${dayText(entry)}`}
				onClick={open}
			>
				Change
			</Button>
		</li>
	);
}

function NoteForm({ items }: { items: readonly Item[] }) {
	const { week, change } = useOpenWeek();
	const save = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const form = event.currentTarget;
		const data = new FormData(form);
		const fields = { entry: String(data.get("entry")), note: String(data.get("note")) };
		void change("/time/entries/edits", fields).then((isTaken) => isTaken && form.reset());
	};
	return (
		<form
			method="post"
			action="/time/entries/edits"
			className="grid max-w-2xl gap-3 px-4 pt-1 pb-4"
			onSubmit={save}
		>
			<input type="hidden" name="week" value={week.first} />
			<Field name="entry" label="On">
				<Select>
					{items.map(({ entry, task }) => (
						<option key={entry.id} value={`${entry.date} ${entry.id} ${entry.version}`}>
							{dayText(entry)}, {task.project}, {task.name}, {formatMinutes(entry.minutes)}
						</option>
					))}
				</Select>
			</Field>
			<Field name="note" label="Note" hint="Replaces the note that is there.">
				<Textarea rows={2} maxLength={NOTE_LENGTH} required />
			</Field>
			<Button className="justify-self-start">Save note</Button>
		</form>
	);
}

/** Mon 21 */
function dayText({ date }: SheetEntry): string {
	return `${weekdayShort(date)} ${dayOf(date)}`;
}
