import { useId, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { NOTE_LENGTH } from "../../note-length.ts";
import type { SheetEntry } from "../../week-sheet.ts";
import { TagPicker } from "../entries/tag-picker.tsx";
import { TaskCombobox } from "../task-combobox.tsx";
import { useOpenWeek } from "../use-week.tsx";

type BulkDialogProps = { entries: readonly SheetEntry[]; onClose: () => void };

type Wanted = {
	note: string;
	tagIds: readonly string[];
	billable: string;
	task: { id: string; name: string } | null;
};

/** Changes many entries alike; what is left empty stays as it is. */
export default function BulkDialog({ entries, onClose }: BulkDialogProps) {
	const { page, change } = useOpenWeek();
	const [wanted, setWanted] = useState<Wanted>({ note: "", tagIds: [], billable: "", task: null });
	const id = useId();
	const save = async () => {
		onClose();
		const fields = editOf(wanted);
		if (fields.length > 0) await change("/time/entries/edits", formOf(entries, fields));
		if (wanted.billable === "") return;
		// Whatever the edit before made of them is another version by now.
		const versions = fields.length > 0 ? 1 : 0;
		const seen = entries.map((entry) => ({ ...entry, version: entry.version + versions }));
		const billable = wanted.billable === "task" ? "" : wanted.billable;
		await change("/time/entries/billing", formOf(seen, [["billable", billable]]));
	};
	return (
		<Dialog
			open
			onClose={onClose}
			title={entries.length === 1 ? "Change 1 entry" : `Change ${entries.length} entries`}
			foot={
				<>
					<Button type="button" onClick={onClose}>
						Leave as they are
					</Button>
					<Button type="button" kind="primary" onClick={() => void save()}>
						Change all
					</Button>
				</>
			}
		>
			<div className="mt-3 grid gap-3">
				<p className="text-sm text-ink-2">What you leave empty stays as it is.</p>
				<div className="field">
					<label className="label" htmlFor={`${id}note`}>
						Note of all
					</label>
					<textarea
						id={`${id}note`}
						className="input"
						rows={2}
						maxLength={NOTE_LENGTH}
						value={wanted.note}
						onChange={({ currentTarget }) => setWanted({ ...wanted, note: currentTarget.value })}
					/>
				</div>
				<TagPicker
					name="Tags to add"
					chosen={wanted.tagIds}
					onChange={(tagIds) => setWanted({ ...wanted, tagIds })}
				/>
				<div className="field">
					<span className="label">Move to another task</span>
					{wanted.task ? (
						<span className="flex items-center gap-2 text-sm">
							{wanted.task.name}
							<Button
								type="button"
								kind="ghost"
								size="sm"
								onClick={() => setWanted({ ...wanted, task: null })}
							>
								Do not move
							</Button>
						</span>
					) : (
						<TaskCombobox
							label="Move to another task"
							shown={[]}
							onChoose={(taskId, { project, name }) =>
								setWanted({ ...wanted, task: { id: taskId, name: `${project}, ${name}` } })
							}
						/>
					)}
				</div>
				{page.may.bill && (
					<div className="field">
						<label className="label" htmlFor={`${id}billed`}>
							Billed
						</label>
						<select
							id={`${id}billed`}
							className="input"
							value={wanted.billable}
							onChange={({ currentTarget }) =>
								setWanted({ ...wanted, billable: currentTarget.value })
							}
						>
							<option value="">As it is</option>
							<option value="task">As each task says</option>
							<option value="yes">Yes, all of them</option>
							<option value="no">No, none of them</option>
						</select>
					</div>
				)}
			</div>
		</Dialog>
	);
}

type Field = readonly [name: string, value: string];

function editOf({ note, tagIds, task }: Wanted): Field[] {
	return [
		...(note.trim() === "" ? [] : [["note", note.trim()] as const]),
		...(tagIds.length === 0 ? [] : [["addTag", tagIds.join(" ")] as const]),
		...(task ? [["task", task.id] as const] : []),
	];
}

function formOf(entries: readonly SheetEntry[], fields: readonly Field[]): FormData {
	const form = new FormData();
	for (const { date, id, version } of entries) form.append("entry", `${date} ${id} ${version}`);
	for (const [name, value] of fields) form.set(name, value);
	return form;
}
