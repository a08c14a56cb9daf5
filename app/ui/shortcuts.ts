/** Keys of a page, listed under `?`. A route says them as `export const handle = { shortcuts }`. */
export type ShortcutGroup = {
	title: string;
	/** Keys pressed one after another or, joined by "+", together: ["G", "W"], ["Ctrl+Enter"]. */
	shortcuts: readonly { keys: readonly string[]; does: string }[];
};

const offKey = "single-key-shortcuts";

/** Single letters can be turned off on this device, for who dictates or whose keys repeat (WCAG 2.1.4). */
export function singleKeysOn(): boolean {
	return localStorage.getItem(offKey) !== "off";
}

export function turnSingleKeys(on: boolean): void {
	if (on) localStorage.removeItem(offKey);
	else localStorage.setItem(offKey, "off");
}

/** True where a letter belongs to what is being typed, or to a dialog that is open. */
export function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	const field = target.closest("input, textarea, select, [contenteditable], dialog[open]");
	return field !== null;
}
