import type { $ZodType } from "zod/v4/core";

/** A field as the browser sends it; a secret comes back from the draft as the hash that is kept of it. */
export type FormValue = string | readonly string[] | KeptSecret;
export type KeptSecret = { readonly kept: string };
/** A step's form, as typed. */
export type FormValues = Readonly<Record<string, FormValue>>;

/** One sentence a field: what is wrong, then what to do. */
export type FieldErrors = Readonly<Record<string, string>>;

export type StepName<A> = keyof A & string;

export type Step<A, Facts, Name extends keyof A> = {
	readonly title: string;
	/** The rule of the form, the same in the browser and on the server. */
	readonly schema: $ZodType<A[Name]>;
	/** The form before anything is typed: names its fields and tells text from lists. */
	readonly blank: FormValues;
	/** Fields of which only a hash is ever kept. */
	readonly secret?: readonly string[];
	/** Shown in the stepper as part of this step. */
	readonly partOf?: keyof A & string;
	/** Whether the step applies, by the complete steps before it; always unless said. */
	when?(earlier: Partial<A>, facts: Facts): boolean;
	/** What the schema cannot see: this step beside the complete ones before it. */
	against?(answer: A[Name], earlier: Partial<A>): FieldErrors;
};

/**
 * A form of several pages. `A` maps the name of a step, which also ends its URL, to its valid answer; `Facts`
 * is what else decides which steps apply. The steps are asked in the order of their keys.
 */
export type Wizard<A extends object, Facts> = {
	/** Where the steps' URLs begin: `/start`. */
	readonly base: string;
	readonly steps: { readonly [Name in keyof A]: Step<A, Facts, Name> };
	/** The last page, where everything is looked over and sent. */
	readonly end: { readonly name: string; readonly title: string };
};

export function isStepName<A extends object, Facts>(
	wizard: Wizard<A, Facts>,
	name: string,
): name is StepName<A> {
	return Object.hasOwn(wizard.steps, name);
}

/** The steps in their order, those that do not apply included. */
export function stepNames<A extends object, Facts>(wizard: Wizard<A, Facts>): StepName<A>[] {
	return Object.keys(wizard.steps).filter((name) => isStepName(wizard, name));
}

export function pathOf<A extends object, Facts>(wizard: Wizard<A, Facts>, place: string): string {
	return `${wizard.base}/${place}`;
}
