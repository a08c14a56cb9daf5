import { type KeyboardEvent, useId, useState } from "react";
import { formatMinutes } from "#app/lib/duration.ts";
import { Button, IconButton } from "#app/ui/button.tsx";
import { NOTE_LENGTH } from "../note-length.ts";
import type { SheetEntry } from "../week-sheet.ts";
import { BesideBox } from "./beside.tsx";
import { useGrid } from "./use-grid.tsx";
import { useOpenWeek } from "./use-week.tsx";

type CellNotesProps = {
	column: number;
	/** "Payroll migration, Data mapping, Mon 21 Sep" */
	label: string;
	entries: readonly SheetEntry[];
	/** Back to the cell. */
	onClose: () => void;
};

/** The notes of a cell's entries: one each, for most cells stand for a single one. */
export function CellNotes({ column, label, entries, onClose }: CellNotesProps) {
	const { change } = useOpenWeek();
	const { openNote } = useGrid();
	const [notes, setNotes] = useState(() => new Map(entries.map(({ id, note }) => [id, note])));
	const id = useId();
	const close = () => {
		openNote(null);
		onClose();
	};
	const save = async () => {
		const changed = entries.filter((entry) => notes.get(entry.id)?.trim() !== entry.note);
		close();
		for (const entry of changed) {
			const named = `${entry.date} ${entry.id} ${entry.version}`;
			await change("/time/notes", { entry: named, note: notes.get(entry.id) ?? "" });
		}
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "Escape") close();
		else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void save();
		else return;
		event.preventDefault();
	};
	return (
		<BesideBox column={column}>
			<section aria-labelledby={id} onKeyDown={onKeyDown}>
				<div className="flex items-start gap-2 pt-2 pr-2 pl-4">
					<p id={id} className="min-w-0 flex-1 py-1.5 text-sm font-semibold">
						Note, {label}
					</p>
					<IconButton icon="x" label="Close note" onClick={close} />
				</div>
				<div className="grid gap-3 px-4 pb-3">
					{entries.length === 0 && (
						<p className="text-sm text-ink-2">Type a time into the cell first, then its note.</p>
					)}
					{entries.map((entry, index) => (
						<NoteField
							key={entry.id}
							name={entries.length > 1 ? `Note of ${formatMinutes(entry.minutes)}` : "Note"}
							showsName={entries.length > 1}
							autoFocus={index === 0}
							value={notes.get(entry.id) ?? ""}
							onChange={(note) => setNotes(new Map(notes).set(entry.id, note))}
						/>
					))}
				</div>
				<div className="dialog-foot flex-wrap">
					{entries.length > 0 && (
						<span className="mr-auto flex items-center gap-1.5 text-xs text-ink-3 max-md:hidden">
							<kbd className="kbd">Ctrl</kbd> <kbd className="kbd">Enter</kbd> saves
						</span>
					)}
					<Button type="button" onClick={() => void save()} autoFocus={entries.length === 0}>
						Done
					</Button>
				</div>
			</section>
		</BesideBox>
	);
}

type NoteFieldProps = {
	name: string;
	showsName: boolean;
	autoFocus: boolean;
	value: string;
	onChange: (note: string) => void;
};

function NoteField({ name, showsName, autoFocus, value, onChange }: NoteFieldProps) {
	const id = useId();
	return (
		<div className="field">
			<label className={showsName ? "label" : "sr-only"} htmlFor={id}>
				{name}
			</label>
			<textarea
				id={id}
				className="input"
				rows={3}
				maxLength={NOTE_LENGTH}
				value={value}
				// biome-ignore lint/a11y/noAutofocus: it opened on request, to be written
				autoFocus={autoFocus}
				onChange={(event) => onChange(event.currentTarget.value)}
			/>
			<p className="hint text-right">
				{value.length} of {NOTE_LENGTH}
			</p>
		</div>
	);
}
