import { expect, test } from "vitest";
import { cellCommand, type KeyPress } from "#app/modules/time/cell-key.ts";

function press(keys: string): KeyPress {
	const parts = keys.split("+");
	const has = (name: string) => parts.includes(name);
	return {
		key: parts.at(-1) ?? "",
		shiftKey: has("Shift"),
		ctrlKey: has("Ctrl"),
		metaKey: has("Meta"),
		altKey: has("Alt"),
	};
}

test("arrows move between cells, also after typing", () => {
	for (const mode of ["chosen", "writing"] as const) {
		expect(cellCommand(press("ArrowLeft"), mode)).toEqual({ do: "move", direction: "left" });
		expect(cellCommand(press("ArrowDown"), mode)).toEqual({ do: "move", direction: "down" });
	}
});

test("after F2 arrows move the caret and step the value", () => {
	expect(cellCommand(press("F2"), "chosen")).toEqual({ do: "edit" });
	expect(cellCommand(press("ArrowLeft"), "editing")).toBeNull();
	expect(cellCommand(press("ArrowUp"), "editing")).toEqual({ do: "step", by: 1 });
	expect(cellCommand(press("ArrowDown"), "editing")).toEqual({ do: "step", by: -1 });
});

test("Enter saves and goes down, with Shift up", () => {
	expect(cellCommand(press("Enter"), "writing")).toEqual({
		do: "save-and-move",
		direction: "down",
	});
	expect(cellCommand(press("Shift+Enter"), "chosen")).toEqual({
		do: "save-and-move",
		direction: "up",
	});
});

test("Escape puts back what was typed, then leaves the sheet", () => {
	expect(cellCommand(press("Escape"), "writing")).toEqual({ do: "put-back" });
	expect(cellCommand(press("Escape"), "chosen")).toEqual({ do: "leave" });
});

test("a dot opens the note only where nothing is typed yet", () => {
	expect(cellCommand(press("."), "chosen")).toEqual({ do: "note" });
	expect(cellCommand(press("."), "writing")).toBeNull();
});

test("Delete clears, Ctrl D fills, Ctrl Z undoes, Shift and an arrow select", () => {
	expect(cellCommand(press("Delete"), "chosen")).toEqual({ do: "clear" });
	expect(cellCommand(press("Delete"), "writing")).toBeNull();
	expect(cellCommand(press("Ctrl+d"), "chosen")).toEqual({ do: "fill", way: "rows" });
	expect(cellCommand(press("Ctrl+r"), "chosen")).toEqual({ do: "fill", way: "columns" });
	expect(cellCommand(press("Meta+Z"), "chosen")).toEqual({ do: "undo" });
	expect(cellCommand(press("Ctrl+z"), "writing")).toBeNull();
	expect(cellCommand(press("Shift+ArrowUp"), "chosen")).toEqual({ do: "widen", direction: "up" });
});

test("digits, letters, Tab and the browser's own keys are left alone", () => {
	for (const keys of ["1", "h", "Tab", "Ctrl+c", "Ctrl+v", "Alt+ArrowLeft", "Backspace", "Home"])
		expect(cellCommand(press(keys), "chosen"), keys).toBeNull();
});
