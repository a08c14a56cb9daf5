import type { ClipboardEvent, KeyboardEvent, MouseEvent } from "react";
import { type CellCommand, cellCommand } from "../cell-key.ts";
import { minutesText } from "../minutes-text.ts";
import { readCell } from "../read-cell.ts";
import { type Direction, type Spot, stepSpot } from "../sheet-range.ts";
import { stepMinutes } from "../step-minutes.ts";
import { cellKey } from "../stored-entry.ts";
import type { SheetCell } from "../week-sheet.ts";
import { useRowTimer } from "./row-timer.tsx";
import { useBlocks } from "./use-blocks.tsx";
import type { CellText } from "./use-cell-text.tsx";
import { type Grid, readSpot, useGrid } from "./use-grid.tsx";
import { useOpenWeek } from "./use-week.tsx";

/** What keys, the clipboard and the mouse do in a cell. */
export function useCellKeys(cell: SheetCell, spot: Spot, text: CellText) {
	const { week, sheet, undo, redo } = useOpenWeek();
	const grid = useGrid();
	const blocks = useBlocks(spot);
	const timer = useRowTimer();
	const size = { rows: sheet.rows.length, columns: sheet.days.length };
	const run = (command: CellCommand) => {
		switch (command.do) {
			case "move":
				return goOn(grid, spot, command.direction);
			case "save-and-move":
				text.commit();
				return goOn(grid, spot, command.direction);
			case "widen":
				return widen(grid, spot, command.direction, size);
			case "step":
				return step(text, week.interval, command.by);
			case "edit":
				text.edit();
				return caretToEnd(text);
			case "put-back":
				text.putBack();
				return chooseAgain(text);
			case "leave":
				text.putBack();
				return grid.leave();
			case "clear":
				return blocks.clear();
			case "fill":
				text.putBack();
				return blocks.fillSelected(command.way);
			case "note":
				return grid.range ? grid.editAll(true) : grid.openNote(cellKey(cell));
			case "timer":
				return timer?.toggle(cell.taskId);
			case "undo":
				return undo();
			case "redo":
				return redo();
			case "shortcuts":
				document.dispatchEvent(new window.KeyboardEvent("keydown", { key: "?" }));
				return;
			default:
				return command satisfies never;
		}
	};
	return {
		onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
			const command = cellCommand(event, text.mode);
			if (!command) return;
			event.preventDefault();
			run(command);
		},
		onCopy: blocks.copy,
		onPaste: (event: ClipboardEvent) => blocks.paste(event),
		/** The first press chooses the cell whole, the next puts the caret. */
		onMouseDown(event: MouseEvent<HTMLInputElement>) {
			const input = event.currentTarget;
			if (document.activeElement === input) return text.edit();
			event.preventDefault();
			input.focus();
		},
		/** Drawn over with the button pressed, cells are selected from the one that was pressed. */
		onMouseEnter(event: MouseEvent<HTMLInputElement>) {
			const from = event.buttons === 1 ? focusedSpot() : null;
			if (from) grid.select({ from, to: spot });
		},
	};
}

function focusedSpot(): Spot | null {
	const { activeElement } = document;
	return activeElement instanceof HTMLInputElement ? readSpot(activeElement.dataset.spot) : null;
}

function goOn(grid: Grid, from: Spot, direction: Direction): void {
	grid.select(null);
	grid.move(from, direction);
}

function widen(
	grid: Grid,
	spot: Spot,
	direction: Direction,
	size: { rows: number; columns: number },
): void {
	const { from, to } = grid.range ?? { from: spot, to: spot };
	grid.select({ from, to: stepSpot(to, direction, size) });
}

function step(text: CellText, interval: number, by: 1 | -1): void {
	const reading = readCell(text.value);
	const minutes = reading.kind === "minutes" ? reading.minutes : 0;
	text.write(minutesText(stepMinutes(minutes, interval, by)));
}

function caretToEnd({ input, value }: CellText): void {
	input.current?.setSelectionRange(value.length, value.length);
}

function chooseAgain({ input }: CellText): void {
	requestAnimationFrame(() => input.current?.select());
}
