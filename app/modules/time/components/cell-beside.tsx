import { Button } from "#app/ui/button.tsx";
import { minutesText } from "../minutes-text.ts";
import { cellEcho, readCell } from "../read-cell.ts";
import { savedCell } from "../sheet-state.ts";
import { cellKey } from "../stored-entry.ts";
import type { SheetCell } from "../week-sheet.ts";
import { Beside } from "./beside.tsx";
import { CellConflict } from "./cell-conflict.tsx";
import { CellNotes } from "./cell-notes.tsx";
import type { CellText } from "./use-cell-text.tsx";
import { useGrid } from "./use-grid.tsx";
import { useOpenWeek } from "./use-week.tsx";

type CellBesideProps = { cell: SheetCell; column: number; label: string; text: CellText };

/** What a cell has to say, beside it: its notes, how it read the text, what is wrong with it. */
export function CellBeside({ cell, column, label, text }: CellBesideProps) {
	const { state } = useOpenWeek();
	const { noteAt } = useGrid();
	const draft = state.drafts[cellKey(cell)];
	if (noteAt === cellKey(cell)) {
		const { entries } = savedCell(state, cell);
		const focusCell = () => text.input.current?.focus();
		return <CellNotes column={column} label={label} entries={entries} onClose={focusCell} />;
	}
	if (text.typed !== null) return <Reading typed={text.typed} column={column} />;
	switch (draft?.status.kind) {
		case "conflict":
			return <CellConflict draft={draft} column={column} changedAt={draft.status.changedAt} />;
		case "refused":
			return <Refused {...draft.status} column={column} text={text} />;
		default:
			return null;
	}
}

/** While typing: the echo, or what is still wrong, without alarm. */
function Reading({ typed, column }: { typed: string; column: number }) {
	const echo = cellEcho(typed);
	const reading = readCell(typed);
	if (reading.kind === "refused")
		return (
			<Beside column={column}>
				<p className="px-1.5 py-1 text-ink-2">{reading.message}</p>
			</Beside>
		);
	if (!echo) return null;
	return (
		<Beside column={column}>
			<p className="flex items-center gap-3 pl-1.5 whitespace-nowrap">
				<span>
					<span className="text-ink-3">{echo.typed}</span> →{" "}
					<b className="font-semibold">{echo.read}</b>
				</span>
				<kbd className="kbd max-md:hidden">Enter</kbd>
			</p>
		</Beside>
	);
}

type RefusedProps = {
	message: string;
	suggestion?: number | undefined;
	column: number;
	text: CellText;
};

function Refused({ message, suggestion = 0, column, text }: RefusedProps) {
	const meant = minutesText(suggestion);
	const use = () => {
		text.write(meant);
		text.input.current?.focus();
	};
	return (
		<Beside column={column}>
			<p className="px-1.5 py-1 font-medium text-danger" role="alert">
				{message}
			</p>
			{meant && (
				<Button type="button" size="sm" onClick={use}>
					Use {meant}
				</Button>
			)}
		</Beside>
	);
}
