import type { KeyPress } from "./cell-key.ts";

/** What a key does on the page of a week, outside its cells. */
export type PageAct = "previous" | "next" | "add" | "undo" | "enter";

const LETTERS: Readonly<Record<string, PageAct>> = { p: "previous", n: "next", a: "add" };

/** The act of a key; arrows lead into the cells when the sheet has the focus. */
export function pageAct(
	press: KeyPress,
	{ isOnSheet, singleKeys }: { isOnSheet: boolean; singleKeys: boolean },
): PageAct | null {
	if (press.altKey) return null;
	if (press.ctrlKey || press.metaKey) return press.key === "z" ? "undo" : null;
	if (press.key.startsWith("Arrow")) return isOnSheet ? "enter" : null;
	return singleKeys ? (LETTERS[press.key.toLowerCase()] ?? null) : null;
}
