import { backOrAgain } from "./page-key.ts";
import type { Direction } from "./sheet-range.ts";

/** What a key does in a cell of the sheet. */
export type CellCommand =
	| { do: "move"; direction: Direction }
	/** Widens the selection of cells. */
	| { do: "widen"; direction: Direction }
	| { do: "step"; by: 1 | -1 }
	| { do: "save-and-move"; direction: "up" | "down" }
	/** Fills what is selected from its first line; a single cell from the one to the left. */
	| { do: "fill"; way: "rows" | "columns" }
	| {
			do:
				| "put-back"
				| "leave"
				| "edit"
				| "clear"
				| "note"
				| "timer"
				| "undo"
				| "redo"
				| "shortcuts";
	  };

export type KeyPress = {
	key: string;
	shiftKey: boolean;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
};

/**
 * `chosen`: the cell is selected whole, the next letter writes over it. `writing`: something was typed,
 * arrows still move on. `editing`: after F2, arrows move the caret and step the value.
 */
export type CellMode = "chosen" | "writing" | "editing";

const ARROWS: Readonly<Record<string, Direction>> = {
	ArrowUp: "up",
	ArrowDown: "down",
	ArrowLeft: "left",
	ArrowRight: "right",
};

/** The command of a key in a cell; null leaves the key to the browser. */
export function cellCommand(press: KeyPress, mode: CellMode): CellCommand | null {
	if (press.altKey) return null;
	if (press.ctrlKey || press.metaKey) return withControl(press, mode);
	const direction = ARROWS[press.key];
	if (direction) return arrow(direction, press.shiftKey, mode);
	return named(press, mode) ?? (mode === "chosen" ? single(press.key) : null);
}

function withControl(press: KeyPress, mode: CellMode): CellCommand | null {
	const letter = press.key.toLowerCase();
	if (letter === "d") return { do: "fill", way: "rows" };
	if (letter === "r" && !press.shiftKey) return { do: "fill", way: "columns" };
	const act = mode === "chosen" ? backOrAgain(press) : null;
	return act && { do: act };
}

function arrow(direction: Direction, shift: boolean, mode: CellMode): CellCommand | null {
	if (mode === "editing") {
		if (direction === "up") return { do: "step", by: 1 };
		return direction === "down" ? { do: "step", by: -1 } : null;
	}
	return shift && mode === "chosen" ? { do: "widen", direction } : { do: "move", direction };
}

function named({ key, shiftKey }: KeyPress, mode: CellMode): CellCommand | null {
	switch (key) {
		case "Enter":
			return { do: "save-and-move", direction: shiftKey ? "up" : "down" };
		case "Escape":
			return { do: mode === "chosen" ? "leave" : "put-back" };
		case "F2":
			return { do: "edit" };
		default:
			return null;
	}
}

function single(key: string): CellCommand | null {
	switch (key) {
		case "Delete":
			return { do: "clear" };
		case ".":
			return { do: "note" };
		case "t":
			return { do: "timer" };
		case "?":
			return { do: "shortcuts" };
		default:
			return null;
	}
}
