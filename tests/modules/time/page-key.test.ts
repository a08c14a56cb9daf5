import { expect, test } from "vitest";
import { pageAct } from "#app/modules/time/page-key.ts";

const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const on = { isOnSheet: false, singleKeys: true };

test("letters turn the week and add a task, unless single keys are turned off", () => {
	expect(pageAct({ ...none, key: "p" }, on)).toBe("previous");
	expect(pageAct({ ...none, key: "N" }, on)).toBe("next");
	expect(pageAct({ ...none, key: "a" }, on)).toBe("add");
	expect(pageAct({ ...none, key: "p" }, { ...on, singleKeys: false })).toBeNull();
	expect(pageAct({ ...none, key: "x" }, on)).toBeNull();
});

test("Ctrl Z undoes, with Shift or Ctrl Y does again, other chords are the browser's", () => {
	expect(pageAct({ ...none, ctrlKey: true, key: "z" }, { ...on, singleKeys: false })).toBe("undo");
	expect(pageAct({ ...none, ctrlKey: true, shiftKey: true, key: "Z" }, on)).toBe("redo");
	expect(pageAct({ ...none, ctrlKey: true, key: "y" }, on)).toBe("redo");
	expect(pageAct({ ...none, ctrlKey: true, key: "p" }, on)).toBeNull();
	expect(pageAct({ ...none, altKey: true, key: "p" }, on)).toBeNull();
});

test("an arrow leads into the cells from the sheet only", () => {
	expect(pageAct({ ...none, key: "ArrowDown" }, on)).toBeNull();
	expect(pageAct({ ...none, key: "ArrowDown" }, { ...on, isOnSheet: true })).toBe("enter");
});
