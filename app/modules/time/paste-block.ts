import { type Range, type Spot, spotsOf } from "./sheet-range.ts";
import type { SheetCell, WeekSheet } from "./week-sheet.ts";

export type PastedCell = { cell: SheetCell; text: string };

/**
 * Which cells a pasted block fills: a single value every cell of the selection, a larger block what lies
 * right of and below its first cell. `left` counts what fell outside the sheet or on archived rows.
 */
export function pasteBlock(
	block: readonly (readonly string[])[],
	{ from, to }: Range,
	sheet: WeekSheet,
): { cells: PastedCell[]; left: number } {
	const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
	const aims =
		single === undefined
			? block.flatMap((row, down) =>
					row.map((text, right) => ({
						text,
						spot: {
							row: Math.min(from.row, to.row) + down,
							column: Math.min(from.column, to.column) + right,
						},
					})),
				)
			: spotsOf({ from, to }).flatMap((row) => row.map((spot) => ({ text: single, spot })));
	const cells = aims.flatMap(({ text, spot }) => {
		const cell = openCellAt(sheet, spot);
		return cell ? [{ cell, text }] : [];
	});
	return { cells, left: aims.length - cells.length };
}

/** The cell at a spot, if it takes time. */
export function openCellAt(sheet: WeekSheet, { row, column }: Spot): SheetCell | null {
	const at = sheet.rows[row];
	const isOpen = at?.task.isOpen && !sheet.days[column]?.lock;
	return isOpen ? (at.cells[column] ?? null) : null;
}
