import { data, redirect } from "@remix-run/node";
import { checkStep } from "#app/modules/wizard/check-step.ts";
import { placeAfter } from "#app/modules/wizard/places.ts";
import { readForm } from "#app/modules/wizard/read-form.ts";
import type { SiteArgs } from "#app/request/page.server.ts";
import { browserDraft } from "./browser-draft.server.ts";
import { codeWords } from "./code-rules.ts";
import { isOpen, walkDraft } from "./draft.ts";
import { draftById } from "./drafts.server.ts";
import { tryCode } from "./email-code.server.ts";
import { signUp } from "./sign-up.ts";

/** Takes the six digits of the browser's own sign-up and leads on. */
export async function takeCode(visit: SiteArgs) {
	const { request, services, db, now } = visit;
	const sent = await request.formData();
	const { draft } = await browserDraft(visit);
	const email = draft ? walkDraft(draft).answers.you?.email : undefined;
	if (!draft || !email || !isOpen(draft)) return redirect("/start");
	const checked = checkStep(signUp, "code", readForm(signUp.steps.code, sent), {});
	if (!checked.ok) return data({ errors: checked.errors }, { status: 422 });
	const attempt = { draftId: draft.id, email, code: checked.answer.code };
	const verdict = await tryCode(db, services.env.APP_SECRET, attempt, now);
	if (verdict !== "proved") {
		return data({ errors: { code: codeWords(verdict) } }, { status: 422 });
	}
	const proved = walkDraft(await draftById(db, draft.id));
	return redirect(placeAfter(proved, "code").path);
}
