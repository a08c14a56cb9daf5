import type { StepReturn } from "../step-return.ts";

/** What a step's action returns: its form, or a refusal (too many tries, too much text). */
type ActionResult = StepReturn | { readonly problem: { readonly message: string } } | undefined;

/** The form that came back; a refusal is an error of the whole form, which is still as it was typed. */
export function returnedForm(
	result: ActionResult,
	left: Pick<StepReturn, "values" | "seen">,
): StepReturn | undefined {
	if (!result || !("problem" in result)) return result;
	const { values, seen } = left;
	return { values, seen, errors: { "": result.problem.message }, conflict: null };
}
