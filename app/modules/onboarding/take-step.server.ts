import { data, redirect } from "@remix-run/node";
import { placeAfter, placeFor } from "#app/modules/wizard/places.ts";
import { type StepWork, takeForm } from "#app/modules/wizard/take-form.server.ts";
import type { StepName } from "#app/modules/wizard/wizard.ts";
import type { SiteArgs } from "#app/request/page.server.ts";
import { draftToWrite } from "./browser-draft.server.ts";
import { isOpen, type SignUpDraft, walkDraft } from "./draft.ts";
import { draftById, signUpDrafts } from "./drafts.server.ts";
import { formAgain } from "./form-again.server.ts";
import { isReturning } from "./is-returning.ts";
import { keepPlanOfLink } from "./plan-of-link.server.ts";
import { type SignUpAnswers, signUp } from "./sign-up.ts";

export type SignUpWork<Answer> = StepWork<Answer> & {
	/** After the step was kept and is complete. */
	afterwards?(answer: Answer): Promise<void>;
};

/**
 * Takes a step that was sent and leads on to the next page, or back to the review when one came from there.
 * The draft is made by the first form that is sent, whatever the step: an expired one begins anew. When we
 * fail the form comes back as it was typed.
 */
export async function takeStep<Name extends StepName<SignUpAnswers>>(
	visit: SiteArgs,
	name: Name,
	workWith: (draft: SignUpDraft) => SignUpWork<SignUpAnswers[Name]> = () => ({}),
) {
	const sent = await visit.request.formData();
	try {
		return await take(visit, name, sent, workWith);
	} catch (error) {
		return formAgain(visit, name, sent, error);
	}
}

async function take<Name extends StepName<SignUpAnswers>>(
	visit: SiteArgs,
	name: Name,
	sent: FormData,
	workWith: (draft: SignUpDraft) => SignUpWork<SignUpAnswers[Name]>,
) {
	const { services, url, now } = visit;
	const { draft, cookie, expired } = await draftToWrite(visit);
	if (!isOpen(draft)) return redirect("/start/progress");
	const headers = { "Set-Cookie": cookie };
	const work = workWith(draft);
	const store = signUpDrafts(services, draft.tokenHash);
	const facts = { provedEmail: draft.provedEmail };
	const taken = await takeForm({ wizard: signUp, facts, store, draft, now }, name, sent, work);
	if (taken.kind === "return") return data(taken.body, { status: taken.status, headers });
	await keepPlanOfLink(visit, draft);
	if (taken.kind === "stay") return redirect(`${url.pathname}${url.search}`, { headers });
	await work.afterwards?.(taken.answer);
	const way = walkDraft(await draftById(services.database.public, draft.id));
	const next = isReturning(url) ? placeFor(way, signUp.end.name) : placeAfter(way, name);
	return redirect(expired ? `${next.path}?expired=1` : next.path, { headers });
}
