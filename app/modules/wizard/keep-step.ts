import type { Kept, KeptStep } from "./kept.ts";
import type { FormValue, FormValues } from "./wizard.ts";

/** A page's wish to keep its step. */
export type StepChange = {
	readonly step: string;
	readonly values: FormValues;
	/** The draft's version when the page was made: what came later the person has not seen. */
	readonly seen: number;
	readonly tab: string;
	readonly done: boolean;
	readonly now: Date;
};

export type KeepOutcome =
	| { readonly kind: "kept"; readonly kept: Kept; readonly version: number }
	/** The step was changed elsewhere since the page was made, to something else. */
	| { readonly kind: "conflict"; readonly theirs: KeptStep };

/**
 * Writes one step into a draft and leaves the others alone, so that two pages on two steps never undo each
 * other. A step that another page changed meanwhile is not written over: the person is asked.
 *
 * @param version the draft's version as stored
 */
export function keepStep(kept: Kept, version: number, change: StepChange): KeepOutcome {
	const stored = kept[change.step];
	if (stored && isUnseen(stored, change) && differingFields(stored.values, change.values).length) {
		return { kind: "conflict", theirs: stored };
	}
	const at = version + 1;
	const step: KeptStep = {
		values: change.values,
		at,
		tab: change.tab,
		done: change.done || (stored?.done ?? false),
		savedAt: change.now.toISOString(),
	};
	return { kind: "kept", kept: { ...kept, [change.step]: step }, version: at };
}

function isUnseen(stored: KeptStep, change: StepChange): boolean {
	const isOwnWrite = change.tab !== "" && change.tab === stored.tab;
	return stored.at > change.seen && !isOwnWrite;
}

/** The fields in which two forms differ, in the order of the first; secrets aside, which nobody can compare. */
export function differingFields(one: FormValues, other: FormValues): string[] {
	const names = new Set([...Object.keys(one), ...Object.keys(other)]);
	return [...names].filter((name) => !isSame(one[name], other[name]));
}

function isSame(one: FormValue | undefined, other: FormValue | undefined): boolean {
	if (isSecret(one) || isSecret(other)) return true;
	return JSON.stringify(one ?? "") === JSON.stringify(other ?? "");
}

function isSecret(value: FormValue | undefined): boolean {
	return typeof value === "object" && "kept" in value;
}
