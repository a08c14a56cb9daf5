import { data } from "@remix-run/node";
import { readForm, readMarks, withoutSecrets } from "#app/modules/wizard/read-form.ts";
import type { StepReturn } from "#app/modules/wizard/step-return.ts";
import type { StepName } from "#app/modules/wizard/wizard.ts";
import type { SiteArgs } from "#app/request/page.server.ts";
import type { Problem } from "#app/request/problem.ts";
import { asProblem } from "#app/request/refusal.server.ts";
import { type SignUpAnswers, signUp } from "./sign-up.ts";
import { goOnWithoutDraft } from "./without-draft.server.ts";

const oursToMend =
	"Something on our side failed, and we could not go on. What you typed is still here. Try again in a moment.";

/** Hands a form back as it was typed when it could not be taken, whoever is to blame. */
export function formAgain(
	{ context, services }: SiteArgs,
	name: StepName<SignUpAnswers>,
	sent: FormData,
	error: unknown,
) {
	const problem = asProblem(error);
	if (!problem) {
		const { requestId } = context;
		services.log.error({ requestId, err: error }, "a step could not be taken");
	}
	if (problem?.code === "database_away") goOnWithoutDraft(context);
	const step = signUp.steps[name];
	const body: StepReturn = {
		values: withoutSecrets(step, readForm(step, sent)),
		errors: { "": problem?.message ?? oursToMend },
		seen: readMarks(sent).seen,
		conflict: null,
	};
	return data(body, { status: problem?.status ?? 500, headers: retryAfter(problem) });
}

function retryAfter(problem: Problem | null): Record<string, string> {
	return problem?.retryAfter === undefined ? {} : { "Retry-After": String(problem.retryAfter) };
}
