/** A cell by its row and column on the sheet, from 0. */
export type Spot = { row: number; column: number };

/** A block of cells: where it was begun, and the cell that it reaches to. */
export type Range = { from: Spot; to: Spot };

export type Direction = "up" | "down" | "left" | "right";

/** The cell one step further, staying on a sheet of so many rows and columns. */
export function stepSpot(
	spot: Spot,
	direction: Direction,
	size: { rows: number; columns: number },
): Spot {
	const row = spot.row + (direction === "down" ? 1 : 0) - (direction === "up" ? 1 : 0);
	const column = spot.column + (direction === "right" ? 1 : 0) - (direction === "left" ? 1 : 0);
	return {
		row: Math.min(Math.max(row, 0), size.rows - 1),
		column: Math.min(Math.max(column, 0), size.columns - 1),
	};
}

export function isInRange({ from, to }: Range, { row, column }: Spot): boolean {
	return (
		row >= Math.min(from.row, to.row) &&
		row <= Math.max(from.row, to.row) &&
		column >= Math.min(from.column, to.column) &&
		column <= Math.max(from.column, to.column)
	);
}

/** The cells of a range, row by row. */
export function spotsOf({ from, to }: Range): Spot[][] {
	const rows = between(from.row, to.row);
	const columns = between(from.column, to.column);
	return rows.map((row) => columns.map((column) => ({ row, column })));
}

function between(a: number, b: number): number[] {
	const first = Math.min(a, b);
	return Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => first + index);
}
