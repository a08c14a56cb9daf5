import { Link } from "@remix-run/react";
import { type KeyboardEvent, useId, useState } from "react";
import { Button, IconButton } from "#app/ui/button.tsx";
import { changesOf, draftOf, type EntryDraft, timeProblem } from "../../entry-draft.ts";
import { minutesText } from "../../minutes-text.ts";
import type { SheetCell, SheetEntry } from "../../week-sheet.ts";
import { BesideBox } from "../beside.tsx";
import { useGrid } from "../use-grid.tsx";
import { useOpenWeek } from "../use-week.tsx";
import { AddEntry } from "./add-entry.tsx";
import { EntryForm } from "./entry-form.tsx";

type CellEntriesProps = {
	cell: SheetCell;
	column: number;
	/** "Payroll migration, Data mapping, Mon 21 Sep" */
	label: string;
	entries: readonly SheetEntry[];
	/** Back to the cell. */
	onClose: () => void;
};

/** What is behind a cell: its entries with time, note and tags, each to be changed, one to be added. */
export function CellEntries({ cell, column, label, entries, onClose }: CellEntriesProps) {
	const { edits } = useOpenWeek();
	const { openNote } = useGrid();
	const [drafts, setDrafts] = useState<Readonly<Record<string, EntryDraft>>>({});
	const id = useId();
	const close = () => {
		openNote(null);
		onClose();
	};
	const save = () => {
		const changed = entries.flatMap((entry) => {
			const draft = drafts[entry.id];
			return draft ? [{ entry, draft }] : [];
		});
		if (changed.some(({ draft }) => timeProblem(draft))) return;
		for (const { entry, draft } of changed) {
			const { edit, billing } = changesOf(entry, draft);
			const about = { entry, label, status: { kind: "sending" } } as const;
			if (edit)
				edits.tell({
					type: "edited",
					change: { ...about, path: "/time/entries/edits", fields: edit },
				});
			if (billing)
				edits.tell({
					type: "edited",
					change: { ...about, path: "/time/entries/billing", fields: billing },
				});
		}
		close();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "Escape") close();
		else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
		else return;
		event.preventDefault();
	};
	return (
		<BesideBox column={column} isTall>
			<section aria-labelledby={id} onKeyDown={onKeyDown}>
				<div className="flex items-start gap-2 pt-2 pr-2 pl-4">
					<p id={id} className="min-w-0 flex-1 py-1.5 text-sm font-semibold">
						{entries.length > 1
							? `${entries.length} entries, ${minutesText(cell.minutes)}, ${label}`
							: `Note, ${label}`}
					</p>
					<IconButton icon="x" label="Close" onClick={close} />
				</div>
				<div className="grid max-h-[60vh] gap-4 overflow-y-auto px-4 pb-3">
					{entries.length === 0 && (
						<p className="text-sm text-ink-2">Type a time into the cell first, then its note.</p>
					)}
					{entries.map((entry, index) => (
						<div key={entry.id} className="grid gap-2">
							<EntryForm
								entry={entry}
								draft={drafts[entry.id] ?? draftOf(entry)}
								isOnlyOne={entries.length === 1}
								isFirst={index === 0}
								onChange={(draft) => setDrafts({ ...drafts, [entry.id]: draft })}
							/>
							<Link
								className="link inline-flex min-h-6 items-center justify-self-start text-sm max-md:min-h-11"
								to={`/time/entries/${entry.id}/why`}
							>
								Why is it billed so?
							</Link>
						</div>
					))}
					{entries.length > 0 && <AddEntry cell={cell} />}
				</div>
				<div className="dialog-foot flex-wrap">
					{entries.length > 0 && (
						<span className="mr-auto flex items-center gap-1.5 text-xs text-ink-3 max-md:hidden">
							<kbd className="kbd">Ctrl</kbd> <kbd className="kbd">Enter</kbd> saves
						</span>
					)}
					<Button type="button" onClick={save} autoFocus={entries.length === 0}>
						Done
					</Button>
				</div>
			</section>
		</BesideBox>
	);
}
