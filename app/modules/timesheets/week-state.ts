/** Where a week is on its way. One without a row is a draft. */
export type WeekState = "draft" | "submitted" | "approved" | "returned";

/** What can become of a week, from where and to where: nothing else can. */
export const moves = {
	submit: { from: ["draft", "returned"], to: "submitted" },
	withdraw: { from: ["submitted"], to: "draft" },
	approve: { from: ["submitted"], to: "approved" },
	return: { from: ["submitted"], to: "returned" },
	/** Whoever just decided takes it back. */
	"take-back": { from: ["approved", "returned"], to: "submitted" },
	reopen: { from: ["approved"], to: "returned" },
} as const satisfies Record<string, { from: readonly WeekState[]; to: WeekState }>;

export type Move = keyof typeof moves;

/** The state after a move; null where the week is not in one that it begins from. */
export function stateAfter(state: WeekState, move: Move): WeekState | null {
	const from: readonly WeekState[] = moves[move].from;
	return from.includes(state) ? moves[move].to : null;
}

/** Is it out of its member's hands? */
export function isHandedIn(state: WeekState): boolean {
	return state === "submitted" || state === "approved";
}

/** How long whoever decided may take it back: longer than a toast is shown, shorter than anybody relies on it. */
export const TAKE_BACK_MINUTES = 15;
