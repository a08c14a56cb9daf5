import { createContext, type RefObject, useContext, useMemo, useRef, useState } from "react";
import { type Direction, type Range, type Spot, stepSpot } from "../sheet-range.ts";
import type { CellKey } from "../stored-entry.ts";

export type Grid = {
	table: RefObject<HTMLTableElement>;
	/** Where screen readers hear how a cell reads what is typed. */
	echo: RefObject<HTMLParagraphElement>;
	/** Goes to a cell, if something can be typed there. */
	focus: (spot: Spot) => boolean;
	/** Out of the cells, so that single keys act; an arrow leads back. */
	leave: () => void;
	goBack: () => void;
	/** Goes to the next cell in a direction that takes time; locked ones are passed over. */
	move: (from: Spot, direction: Direction) => void;
	/** The cells selected with Shift and arrows; null when it is the one with focus. */
	range: Range | null;
	select: (range: Range | null) => void;
	/** Whether all that is selected is being changed at once. */
	isEditingAll: boolean;
	editAll: (open: boolean) => void;
	/** The cell whose entries are open. */
	noteAt: CellKey | null;
	openNote: (cell: CellKey | null) => void;
	/** Cells of two values whose choice was put off. */
	later: ReadonlySet<CellKey>;
	decideLater: (cell: CellKey) => void;
	/** Every choice that was put off is asked again. */
	decideNow: () => void;
};

const Around = createContext<Grid | null>(null);
export const GridProvider = Around.Provider;

export function useGrid(): Grid {
	const grid = useContext(Around);
	if (!grid) throw new Error("There is no sheet around this component.");
	return grid;
}

/** Moves the focus over a sheet of so many rows and columns; holds the selection and the open note. */
export function useSheetGrid(rows: number, columns: number): Grid {
	const table = useRef<HTMLTableElement>(null);
	const echo = useRef<HTMLParagraphElement>(null);
	const [range, select] = useState<Range | null>(null);
	const [noteAt, openNote] = useState<CellKey | null>(null);
	const [isEditingAll, editAll] = useState(false);
	const [later, setLater] = useState<ReadonlySet<CellKey>>(new Set());
	const last = useRef<Spot>({ row: 0, column: 0 });
	return useMemo(() => {
		const focus = (spot: Spot) => {
			const input = table.current?.querySelector<HTMLInputElement>(
				`[data-spot="${spotName(spot)}"]`,
			);
			input?.focus();
			if (input) last.current = spot;
			return Boolean(input);
		};
		const move = (from: Spot, direction: Direction) => {
			let at = from;
			for (let step = 0; step < rows + columns; step += 1) {
				at = stepSpot(at, direction, { rows, columns });
				if (focus(at)) return;
			}
		};
		const leave = () => {
			select(null);
			table.current?.closest("section")?.focus();
		};
		const goBack = () => void focus(last.current);
		const decideLater = (cell: CellKey) => setLater(new Set([...later, cell]));
		const decideNow = () => setLater(new Set());
		const held = {
			range,
			select,
			isEditingAll,
			editAll,
			noteAt,
			openNote,
			later,
			decideLater,
			decideNow,
		};
		return { table, echo, focus, move, leave, goBack, ...held };
	}, [rows, columns, range, isEditingAll, noteAt, later]);
}

/** The cell that an input is marked as. */
export function readSpot(name: string | undefined): Spot | null {
	if (!name) return null;
	const [row = 0, column = 0] = name.split(":").map(Number);
	return { row, column };
}

/** Marks a cell's input, so that it can be gone to. */
export function spotName({ row, column }: Spot): string {
	return `${row}:${column}`;
}
