import type { ClipboardEvent } from "react";
import { useToast } from "#app/ui/toast-region.tsx";
import { formatBlock, parseBlock } from "../clipboard-block.ts";
import { type FillWay, fillBlock } from "../fill-block.ts";
import { minutesText } from "../minutes-text.ts";
import { openCellAt, type PastedCell, pasteBlock } from "../paste-block.ts";
import { type Range, type Spot, spotsOf } from "../sheet-range.ts";
import { savedCell } from "../sheet-state.ts";
import { cellKey } from "../stored-entry.ts";
import { useGrid } from "./use-grid.tsx";
import { useOpenWeek } from "./use-week.tsx";

/** Acts on the selected cells, or on the one at `spot` where only that has the focus. */
export function useBlocks(spot: Spot) {
	const { sheet, state, dispatch, undo } = useOpenWeek();
	const { range } = useGrid();
	const toast = useToast();
	const block = range ?? { from: spot, to: spot };
	const fill = (cells: readonly PastedCell[]) => {
		const typed = cells.map(({ cell: { taskId, date }, text }) => {
			return { taskId, date, text, seen: savedCell(state, { taskId, date }) };
		});
		dispatch({ type: "typed", cells: typed });
	};
	const textAt = (at: Spot) => {
		const cell = sheet.rows[at.row]?.cells[at.column];
		if (!cell) return "";
		return state.drafts[cellKey(cell)]?.text ?? minutesText(cell.minutes);
	};
	/** Fills a block from the line that it was begun on: down its rows, or along its only row. */
	const fillRange = (over: Range = block, way: FillWay = wayOf(over)) => {
		const filled = fillBlock(over, way).flatMap(({ source, target }) => {
			const cell = openCellAt(sheet, target);
			return cell ? [{ cell, text: textAt(source) }] : [];
		});
		fill(filled);
		if (filled.length > 0) toast({ text: `Filled ${count(filled.length)}.`, undo });
	};
	return {
		fillRange,
		clear() {
			const cells = spotsOf(block)
				.flat()
				.flatMap((at) => openCellAt(sheet, at) ?? []);
			const full = cells.filter((cell) => cell.minutes > 0 || state.drafts[cellKey(cell)]);
			fill(full.map((cell) => ({ cell, text: "" })));
			if (full.some(({ minutes }) => minutes > 0))
				toast({ text: `Cleared ${count(full.length)}.`, undo });
		},
		/** What is selected, from its first line; a single cell from the one to the left. */
		fillSelected(way: FillWay) {
			if (range) return fillRange(range, way === "rows" ? wayOf(range) : way);
			const cell = openCellAt(sheet, spot);
			if (cell && spot.column > 0)
				fill([{ cell, text: textAt({ row: spot.row, column: spot.column - 1 }) }]);
		},
		copy(event: ClipboardEvent) {
			if (!range) return;
			event.preventDefault();
			const rows = spotsOf(range).map((row) => row.map(textAt));
			event.clipboardData.setData("text/plain", formatBlock(rows));
		},
		/** A single value into a single cell is left to the browser. */
		paste(event: ClipboardEvent) {
			const rows = parseBlock(event.clipboardData.getData("text/plain"));
			const isSingle = rows.length === 1 && rows[0]?.length === 1;
			if (isSingle && !range) return;
			event.preventDefault();
			const { cells, left } = pasteBlock(rows, block, sheet);
			fill(cells);
			const detail = left > 0 ? `${count(left)} did not fit.` : undefined;
			toast({ text: `Filled ${count(cells.length)}.`, detail, undo });
		},
	};
}

/** Down where there is a row below, else along the row. */
function wayOf({ from, to }: Range): FillWay {
	return from.row === to.row ? "columns" : "rows";
}

function count(cells: number): string {
	return cells === 1 ? "1 cell" : `${cells} cells`;
}
