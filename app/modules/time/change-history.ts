/** The changes made on a page, by the ids under which they are undone. */
export type ChangeHistory = {
	/** Something new was done: what was undone before cannot be done again. */
	note: (changeId: string) => void;
	/** The newest change, to be undone; null when there is none. It is in hand until put back or `undone`. */
	takeMade: () => string | null;
	takeUndone: () => string | null;
	/** It was not taken back after all. */
	putBack: (changeId: string) => void;
	putBackUndone: (changeId: string) => void;
	/** An undoing, under its own id. */
	undone: (changeId: string) => void;
	/** A change that was undone is done again. */
	redone: (changeId: string) => void;
	/** Whether something can be undone, done again. */
	has: () => { made: boolean; undone: boolean };
};

export function changeHistory(): ChangeHistory {
	const made: string[] = [];
	let undone: string[] = [];
	return {
		note(changeId) {
			made.push(changeId);
			undone = [];
		},
		takeMade: () => made.pop() ?? null,
		takeUndone: () => undone.pop() ?? null,
		putBack: (changeId) => void made.push(changeId),
		putBackUndone: (changeId) => void undone.push(changeId),
		undone: (changeId) => void undone.push(changeId),
		redone: (changeId) => void made.push(changeId),
		has: () => ({ made: made.length > 0, undone: undone.length > 0 }),
	};
}
