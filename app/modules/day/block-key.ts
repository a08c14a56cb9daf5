import type { Pull } from "./move-block.ts";

type Press = {
	key: string;
	shiftKey: boolean;
	ctrlKey: boolean;
	metaKey: boolean;
	altKey: boolean;
};

/** What a key does to the block that has the focus; Enter opens it by itself, as a link does. `by` is in steps. */
export type BlockAct = { kind: "pull"; pull: Pull; by: 1 | -1 } | { kind: "remove" };

/** The act of a key: arrows move, with Shift the end alone, Delete removes. */
export function blockAct(press: Press): BlockAct | null {
	if (press.ctrlKey || press.metaKey || press.altKey) return null;
	switch (press.key) {
		case "ArrowUp":
			return { kind: "pull", pull: press.shiftKey ? "end" : "whole", by: -1 };
		case "ArrowDown":
			return { kind: "pull", pull: press.shiftKey ? "end" : "whole", by: 1 };
		case "Delete":
		case "Backspace":
			return { kind: "remove" };
		default:
			return null;
	}
}
