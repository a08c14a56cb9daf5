import type { StepChange } from "./keep-step.ts";
import type { Kept, KeptStep } from "./kept.ts";

/** What every draft has, whatever it is a draft of. */
export type Draft = {
	readonly id: string;
	/** Raised by each write. */
	readonly version: number;
	readonly kept: Kept;
};

export type SaveOutcome =
	| { readonly kind: "saved"; readonly version: number; readonly savedAt: Date }
	| { readonly kind: "conflict"; readonly theirs: KeptStep; readonly version: number };

/**
 * Where a wizard's drafts are kept. `save` writes one step by `keepStep` with the draft's row locked, so that
 * of two pages saving at once the second sees the first.
 */
export type DraftStore<D extends Draft> = {
	find(token: string, now: Date): Promise<D | null>;
	begin(now: Date): Promise<{ draft: D; token: string }>;
	save(draftId: string, change: StepChange): Promise<SaveOutcome>;
};
