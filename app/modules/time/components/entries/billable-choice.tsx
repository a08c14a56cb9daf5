import { useId } from "react";
import type { EntryDraft } from "../../entry-draft.ts";
import type { SheetEntry } from "../../week-sheet.ts";
import { useOpenWeek } from "../use-week.tsx";

type BillableChoiceProps = {
	entry: SheetEntry;
	value: EntryDraft["billable"];
	onChange: (value: EntryDraft["billable"]) => void;
};

/** Whether an entry is billed: as its project and task say, or otherwise for it alone, by who may say so. */
export function BillableChoice({ entry, value, onChange }: BillableChoiceProps) {
	const { page, sheet } = useOpenWeek();
	const id = useId();
	const task = sheet.rows.find((row) => row.task.id === entry.taskId)?.task;
	if (!page.may.bill) {
		return entry.billableOverride === null ? null : (
			<p className="text-sm text-ink-3">
				{entry.billable ? "Billed, whatever its task says" : "Not billed, whatever its task says"}
			</p>
		);
	}
	return (
		<div className="field">
			<label className="label" htmlFor={id}>
				Billed
			</label>
			<select
				id={id}
				className="input"
				value={value}
				onChange={({ currentTarget }) => onChange(read(currentTarget.value))}
			>
				<option value="">As the task says: {task?.billable ? "yes" : "no"}</option>
				<option value="yes">Yes, this entry</option>
				<option value="no">No, not this entry</option>
			</select>
		</div>
	);
}

function read(value: string): EntryDraft["billable"] {
	return value === "yes" || value === "no" ? value : "";
}
