import { savedCell } from "../sheet-state.ts";
import { cellKey } from "../stored-entry.ts";
import type { SheetCell } from "../week-sheet.ts";
import { CellConflict } from "./cell-conflict.tsx";
import { CellEntries } from "./entries/cell-entries.tsx";
import type { CellText } from "./use-cell-text.tsx";
import { useGrid } from "./use-grid.tsx";
import { useOpenWeek } from "./use-week.tsx";
import { WorkedAnyway } from "./worked-days/worked-anyway.tsx";

type CellBoxProps = { cell: SheetCell; column: number; label: string; text: CellText };

/** What a cell asks for: its entries, or which of two values stays. */
export function CellBox({ cell, column, label, text }: CellBoxProps) {
	const { state } = useOpenWeek();
	const { noteAt } = useGrid();
	const draft = state.drafts[cellKey(cell)];
	const focusCell = () => text.input.current?.focus();
	if (noteAt === cellKey(cell)) {
		const { entries } = savedCell(state, cell);
		return <CellEntries {...{ cell, column, label, entries }} onClose={focusCell} />;
	}
	if (draft?.status.kind === "refused" && draft.status.dayOff && text.typed === null) {
		const { dayOff } = draft.status;
		return <WorkedAnyway {...{ draft, column, dayOff }} onClose={focusCell} />;
	}
	if (draft?.status.kind !== "conflict" || text.typed !== null) return null;
	return <CellConflict draft={draft} column={column} changedAt={draft.status.changedAt} />;
}
