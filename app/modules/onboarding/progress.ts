import type { SignUpDraft } from "./draft.ts";

/** What the worker is doing with a sign-up, in order, and how far it then is in per cent. */
export const makingStages = {
	checking: 10,
	building: 30,
	filling: 75,
} as const;

export type MakingStage = keyof typeof makingStages;

/** The detail of a sign-up whose making failed and comes again by itself. */
export const tryingAgain = "retrying";

/** After this long without a word from a worker it is said that we wait for one. */
const patienceMs = 15_000;

export type Making =
	| { readonly kind: "ready" }
	| { readonly kind: "failed" }
	| {
			readonly kind: "running";
			readonly percent: number;
			readonly words: string;
			/** Nobody has taken it up yet, for longer than it should take. */
			readonly late: boolean;
	  };

/** What the page says of a sign-up that was sent. */
export function makingOf(
	draft: Pick<SignUpDraft, "state" | "stateDetail" | "progress" | "updatedAt">,
	now: Date,
): Making {
	if (draft.state === "provisioned") return { kind: "ready" };
	if (draft.state === "failed") return { kind: "failed" };
	const late = now.getTime() - draft.updatedAt.getTime() > patienceMs;
	return { kind: "running", percent: draft.progress, words: wordsOf(draft.stateDetail), late };
}

function wordsOf(detail: string | null): string {
	switch (detail) {
		case "checking":
			return "Taking your address";
		case "building":
			return "Building a place of its own for your company’s data";
		case "filling":
			return "Putting in your settings and preparing the invitations";
		case tryingAgain:
			return "That did not work the first time; we are trying again";
		default:
			return "Waiting for its turn";
	}
}
