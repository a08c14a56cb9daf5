import { useId, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { timeProblem } from "../../entry-draft.ts";
import type { SheetCell } from "../../week-sheet.ts";
import { useOpenWeek } from "../use-week.tsx";

/** One more entry on the same task and day, with a note of its own. */
export function AddEntry({ cell }: { cell: SheetCell }) {
	const { change } = useOpenWeek();
	const [typed, setTyped] = useState<{ time: string; note: string } | null>(null);
	const id = useId();
	const add = async () => {
		if (!typed || timeProblem(typed)) return;
		const isTaken = await change("/time/entries", {
			...{ task: cell.taskId, date: cell.date },
			...typed,
		});
		if (isTaken) setTyped(null);
	};
	if (!typed) {
		return (
			<Button
				type="button"
				kind="ghost"
				size="sm"
				icon="plus"
				className="justify-self-start"
				onClick={() => setTyped({ time: "", note: "" })}
			>
				Add another entry
			</Button>
		);
	}
	const problem = typed.time === "" ? null : timeProblem(typed);
	return (
		<fieldset className="grid gap-2 border-t border-line pt-3">
			<legend className="sr-only">Another entry</legend>
			<div className="flex gap-2">
				<input
					id={`${id}time`}
					className="input !w-24 text-right"
					aria-label="Time of the new entry"
					aria-invalid={problem !== null || undefined}
					placeholder="0:30"
					autoComplete="off"
					// biome-ignore lint/a11y/noAutofocus: it opened on request, to be written
					autoFocus
					value={typed.time}
					onChange={(event) => setTyped({ ...typed, time: event.currentTarget.value })}
				/>
				<input
					className="input min-w-0 flex-1"
					aria-label="Note of the new entry"
					placeholder="What was done"
					value={typed.note}
					onChange={(event) => setTyped({ ...typed, note: event.currentTarget.value })}
				/>
				<Button type="button" onClick={() => void add()}>
					Add
				</Button>
			</div>
			{problem && (
				<p className="text-sm text-danger" role="alert">
					{problem}
				</p>
			)}
		</fieldset>
	);
}
