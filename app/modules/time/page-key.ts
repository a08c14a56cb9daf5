import type { KeyPress } from "./cell-key.ts";

/** What a key does on the page of a week, outside its cells. */
export type PageAct = "previous" | "next" | "add" | "undo" | "redo" | "enter";

const LETTERS: Readonly<Record<string, PageAct>> = { p: "previous", n: "next", a: "add" };

/** The act of a key; arrows lead into the cells when the sheet has the focus. */
export function pageAct(
	press: KeyPress,
	{ isOnSheet, singleKeys }: { isOnSheet: boolean; singleKeys: boolean },
): PageAct | null {
	if (press.altKey) return null;
	if (press.ctrlKey || press.metaKey) return backOrAgain(press);
	if (press.key.startsWith("Arrow")) return isOnSheet ? "enter" : null;
	return singleKeys ? (LETTERS[press.key.toLowerCase()] ?? null) : null;
}

/** Ctrl Z undoes; Ctrl Shift Z and Ctrl Y do it again. */
export function backOrAgain({ key, shiftKey }: KeyPress): "undo" | "redo" | null {
	const letter = key.toLowerCase();
	if (letter === "z") return shiftKey ? "redo" : "undo";
	return letter === "y" ? "redo" : null;
}
