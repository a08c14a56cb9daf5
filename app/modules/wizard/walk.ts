import { checkStep } from "./check-step.ts";
import type { Kept, KeptStep } from "./kept.ts";
import { type FieldErrors, pathOf, type StepName, stepNames, type Wizard } from "./wizard.ts";

/** A page of the form that applies now. */
export type Place = {
	readonly name: string;
	readonly title: string;
	readonly path: string;
	readonly partOf: string | undefined;
	/** Valid, and the person went on from it. The last page never is. */
	readonly complete: boolean;
	/** What is wrong with a step that the person went on from. */
	readonly errors: FieldErrors;
};

export type Walk<A> = {
	/** The steps that apply and the last page, in order. */
	readonly places: readonly Place[];
	/** The complete steps' answers. */
	readonly answers: Partial<A>;
	/** The first place that is not complete: as far as one may go. */
	readonly furthest: Place;
};

/** Checks everything that is kept, step by step: which apply, which are complete, how far one may go. */
export function walk<A extends object, Facts>(
	wizard: Wizard<A, Facts>,
	kept: Kept,
	facts: Facts,
): Walk<A> {
	const answers: Partial<A> = {};
	const places: Place[] = [];
	for (const name of stepNames(wizard)) {
		if (wizard.steps[name].when?.(answers, facts) === false) continue;
		places.push(visit(wizard, name, kept[name], answers));
	}
	const end = lastPlace(wizard);
	const furthest = places.find((place) => !place.complete) ?? end;
	return { places: [...places, end], answers, furthest };
}

/** Adds the step's answer to the others when it is complete. */
function visit<A extends object, Facts, Name extends StepName<A>>(
	wizard: Wizard<A, Facts>,
	name: Name,
	held: KeptStep | undefined,
	answers: Partial<A>,
): Place {
	const { title, partOf } = wizard.steps[name];
	const path = pathOf(wizard, name);
	const checked = checkStep(wizard, name, held?.values ?? {}, answers);
	const complete = checked.ok && held?.done === true;
	if (complete) answers[name] = checked.answer;
	const errors = checked.ok || !held?.done ? {} : checked.errors;
	return { name, title, path, partOf, complete, errors };
}

function lastPlace<A extends object, Facts>(wizard: Wizard<A, Facts>): Place {
	const { name, title } = wizard.end;
	const path = pathOf(wizard, name);
	return { name, title, path, partOf: undefined, complete: false, errors: {} };
}
