import { useId } from "react";
import { Button } from "#app/ui/button.tsx";
import { FieldError } from "#app/ui/field-error.tsx";
import { type EntryDraft, timeProblem } from "../../entry-draft.ts";
import { minutesText } from "../../minutes-text.ts";
import { NOTE_LENGTH } from "../../note-length.ts";
import { cellEcho } from "../../read-cell.ts";
import type { SheetEntry } from "../../week-sheet.ts";
import { useOpenWeek } from "../use-week.tsx";
import { BillableChoice } from "./billable-choice.tsx";
import { EntryTimes } from "./entry-times.tsx";
import { TagPicker } from "./tag-picker.tsx";

type EntryFormProps = {
	entry: SheetEntry;
	draft: EntryDraft;
	/** Then the cell itself is its time, and nothing tells it from others. */
	isOnlyOne: boolean;
	isFirst: boolean;
	onChange: (draft: EntryDraft) => void;
};

/** One entry of a cell: how long, what was done, its tags, whether it is billed. */
export function EntryForm({ entry, draft, isOnlyOne, isFirst, onChange }: EntryFormProps) {
	const id = useId();
	const name = isOnlyOne ? "" : ` of ${minutesText(entry.minutes)}`;
	return (
		<fieldset className={isOnlyOne ? "grid gap-3" : "grid gap-3 border-t border-line pt-3"}>
			<legend className="sr-only">Entry{name}</legend>
			{!isOnlyOne && <TimeField id={id} entry={entry} draft={draft} onChange={onChange} />}
			{isOnlyOne && <EntryTimes entry={entry} />}
			<div className="field">
				<label className={isOnlyOne ? "sr-only" : "label"} htmlFor={`${id}note`}>
					Note{name}
				</label>
				<textarea
					id={`${id}note`}
					className="input"
					rows={isOnlyOne ? 3 : 2}
					maxLength={NOTE_LENGTH}
					value={draft.note}
					// biome-ignore lint/a11y/noAutofocus: it opened on request, to be written
					autoFocus={isFirst}
					onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
				/>
				{isOnlyOne && (
					<p className="hint text-right">
						{draft.note.length} of {NOTE_LENGTH}
					</p>
				)}
			</div>
			<TagPicker
				name={`Tags${name}`}
				chosen={draft.tagIds}
				onChange={(tagIds) => onChange({ ...draft, tagIds })}
			/>
			<BillableChoice
				entry={entry}
				value={draft.billable}
				onChange={(billable) => onChange({ ...draft, billable })}
			/>
		</fieldset>
	);
}

type TimeFieldProps = Pick<EntryFormProps, "entry" | "draft" | "onChange"> & { id: string };

function TimeField({ id, entry, draft, onChange }: TimeFieldProps) {
	const { change } = useOpenWeek();
	const problem = timeProblem(draft);
	const echo = cellEcho(draft.time);
	const remove = () => {
		const named = `${entry.date} ${entry.id} ${entry.version}`;
		void change("/time/entries/removals", { entry: named });
	};
	return (
		<div className="field">
			<label className="label" htmlFor={`${id}time`}>
				Time
			</label>
			<span className="flex items-center gap-2">
				<input
					id={`${id}time`}
					className="input !w-24 text-right"
					value={draft.time}
					autoComplete="off"
					aria-invalid={problem !== null || undefined}
					aria-describedby={`${id}said`}
					onChange={(event) => onChange({ ...draft, time: event.currentTarget.value })}
				/>
				<EntryTimes entry={entry} />
				<Button
					type="button"
					kind="ghost"
					size="sm"
					className="ml-auto"
					aria-label={`Remove the entry of ${minutesText(entry.minutes)}`}
					onClick={remove}
				>
					Remove
				</Button>
			</span>
			<span id={`${id}said`} role="status" className="text-sm text-ink-3">
				{problem ? <FieldError id={`${id}wrong`}>{problem}</FieldError> : echo && `→ ${echo.read}`}
			</span>
		</div>
	);
}
