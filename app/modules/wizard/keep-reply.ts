import type { StepConflict } from "./step-return.ts";

/** What the address that keeps steps while they are typed answers: 200, or 409 with the conflict. */
export type KeepReply = {
	/** The draft's version, which the form has now seen. */
	readonly seen: number;
	/** ISO instant; null when nothing was kept. */
	readonly savedAt: string | null;
	readonly conflict: StepConflict | null;
};
