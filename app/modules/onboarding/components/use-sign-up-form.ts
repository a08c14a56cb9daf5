import { useLocation } from "@remix-run/react";
import { checkStep } from "#app/modules/wizard/check-step.ts";
import { returnedForm } from "#app/modules/wizard/components/step-result.ts";
import { type StepFormOptions, useStepForm } from "#app/modules/wizard/components/use-step-form.ts";
import type { Progress } from "#app/modules/wizard/places.ts";
import type { StepName } from "#app/modules/wizard/wizard.ts";
import { previewOfStep } from "../preview.ts";
import { type SignUpAnswers, signUp } from "../sign-up.ts";
import { useSignUp } from "./outlet.ts";

/** A step as its loader hands it over. */
export type LeftStep = StepFormOptions["left"] & { readonly frame: Frame };

export type Frame = {
	readonly name: string;
	readonly progress: Progress;
	readonly back: { readonly title: string; readonly path: string } | null;
	readonly next: string;
	readonly expired: boolean;
};

/** The form of one of the sign-up's steps. */
export function useSignUpForm(
	name: StepName<SignUpAnswers>,
	left: LeftStep,
	result: Parameters<typeof returnedForm>[0],
	inSummary?: StepFormOptions["inSummary"],
) {
	const { kept, typed } = useSignUp();
	const { search } = useLocation();
	const { blank, secret = [] } = signUp.steps[name];
	return useStepForm({
		step: { name, blank, secret },
		check: (values) => checkStep(signUp, name, values, {}),
		left,
		inSummary,
		returned: returnedForm(result, left),
		address: `/start/draft${search}`,
		onKept: kept,
		onTyped: (values) => typed(previewOfStep(name, values)),
	});
}
