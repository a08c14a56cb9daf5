import { safeParse } from "zod/mini";
import type { $ZodError } from "zod/v4/core";
import type { FieldErrors, FormValues, StepName, Wizard } from "./wizard.ts";

export type Checked<Answer> =
	| { readonly ok: true; readonly answer: Answer }
	| { readonly ok: false; readonly errors: FieldErrors };

/** Checks one step's form by its schema, then beside the complete steps before it. */
export function checkStep<A extends object, Facts, Name extends StepName<A>>(
	wizard: Wizard<A, Facts>,
	name: Name,
	values: FormValues,
	earlier: Partial<A>,
): Checked<A[Name]> {
	const step = wizard.steps[name];
	const parsed = safeParse(step.schema, { ...step.blank, ...values });
	if (!parsed.success) return { ok: false, errors: fieldErrors(parsed.error) };
	const errors = step.against?.(parsed.data, earlier) ?? {};
	const ok = Object.keys(errors).length === 0;
	return ok ? { ok, answer: parsed.data } : { ok, errors };
}

/** The first sentence of each field, in the order of the form; "" is the form as a whole. */
function fieldErrors(error: $ZodError): FieldErrors {
	const errors: Record<string, string> = {};
	for (const { path, message } of error.issues) errors[path.join(".")] ??= message;
	return errors;
}
