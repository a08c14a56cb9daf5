import { type Range, type Spot, spotsOf } from "./sheet-range.ts";

/** Along which way a block is filled from the cell or line where it was begun. */
export type FillWay = "rows" | "columns";

/** Which cell each cell of a block takes its value from: those of the line that it was begun on. */
export function fillBlock(range: Range, way: FillWay): { source: Spot; target: Spot }[] {
	const { from } = range;
	return spotsOf(range)
		.flat()
		.map((target) => ({ source: sourceOf(target, from, way), target }))
		.filter(({ source, target }) => source.row !== target.row || source.column !== target.column);
}

/** A block that was pulled from one cell: along the line on which it was pulled further. */
export function pulledBlock(from: Spot, to: Spot): { range: Range; way: FillWay } {
	const [rows, columns] = [Math.abs(to.row - from.row), Math.abs(to.column - from.column)];
	return columns > rows
		? { range: { from, to: { row: from.row, column: to.column } }, way: "columns" }
		: { range: { from, to: { row: to.row, column: from.column } }, way: "rows" };
}

function sourceOf(target: Spot, from: Spot, way: FillWay): Spot {
	return way === "rows"
		? { row: from.row, column: target.column }
		: { row: target.row, column: from.column };
}
