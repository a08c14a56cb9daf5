import type { FieldErrors, FormValues } from "./wizard.ts";

/** What comes back to a form that could not be taken as it is. */
export type StepReturn = {
	/** As typed, without secrets. */
	readonly values: FormValues;
	readonly errors: FieldErrors;
	/** The draft's version, which the form has now seen. */
	readonly seen: number;
	readonly conflict: StepConflict | null;
};

/** Another page changed the step since this one was made. */
export type StepConflict = {
	/** ISO instant. */
	readonly savedAt: string;
	/** What differs, in the form's order. */
	readonly fields: readonly string[];
	readonly theirs: FormValues;
};
