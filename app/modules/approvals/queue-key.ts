/** What a key does on the page of the queue. */
export type QueueAct = "next" | "previous" | "approve" | "send-back" | "undo";

const LETTERS: Readonly<Record<string, QueueAct>> = {
	j: "next",
	k: "previous",
	y: "approve",
	x: "send-back",
	z: "undo",
};

/** The act of a key; null leaves it to the browser. */
export function queueAct(press: {
	key: string;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
}): QueueAct | null {
	if (press.ctrlKey || press.metaKey || press.altKey) return null;
	return LETTERS[press.key.toLowerCase()] ?? null;
}

/** Whose turn it is after a move, round and round. */
export function placeAfter(paths: readonly string[], current: string, by: 1 | -1): string | null {
	if (paths.length === 0) return null;
	const at = paths.indexOf(current);
	const next = at < 0 ? 0 : (at + by + paths.length) % paths.length;
	return paths[next] ?? null;
}
