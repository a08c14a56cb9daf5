import { data, redirect } from "@remix-run/node";
import { checkStep } from "#app/modules/wizard/check-step.ts";
import { readForm } from "#app/modules/wizard/read-form.ts";
import type { SiteArgs } from "#app/request/page.server.ts";
import { browserDraft, draftCookie } from "./browser-draft.server.ts";
import { codeWords, waitOfLink } from "./code-rules.ts";
import { tryCode } from "./email-code.server.ts";
import { draftOfLink, moveDraftHere, veiledEmail } from "./resume.server.ts";
import { signUp } from "./sign-up.ts";

/** What a link from a mail leads to; null when that sign-up is no longer kept. */
export async function openLink(visit: SiteArgs) {
	const { url, db, now } = visit;
	const token = url.searchParams.get("token") ?? "";
	const linked = await draftOfLink(db, token, now);
	if (!linked) return null;
	const { draft } = await browserDraft(visit);
	if (draft?.id === linked.id) throw redirect("/start");
	const wait = waitOfLink(url.searchParams);
	const wasSent = wait > 0 || url.searchParams.has("sent");
	return { token, email: veiledEmail(linked.email), wasSent, wait };
}

/** A right code brings the sign-up to this browser. */
export async function takeLinkCode(visit: SiteArgs) {
	const { request, services, db, now } = visit;
	const sent = await request.formData();
	const token = sent.get("token");
	const linked = typeof token === "string" ? await draftOfLink(db, token, now) : null;
	if (!linked) return redirect(`/start/resume`);
	const checked = checkStep(signUp, "code", readForm(signUp.steps.code, sent), {});
	if (!checked.ok) return data({ errors: checked.errors }, { status: 422 });
	const attempt = { draftId: linked.id, email: linked.email, code: checked.answer.code };
	// Together: between the proof and the move the browser of before could send the sign-up.
	const moved = await services.database.publicTransaction(async (tx) => {
		const verdict = await tryCode(tx, services.env.APP_SECRET, attempt, now);
		return { verdict, token: verdict === "proved" ? await moveDraftHere(tx, linked.id) : null };
	});
	if (moved.verdict !== "proved" || !moved.token) {
		const errors = { code: codeWords(moved.verdict === "wrong" ? "wrong" : "spent") };
		return data({ errors }, { status: 422 });
	}
	const cookie = await draftCookie(services, moved.token);
	return redirect("/start", { headers: { "Set-Cookie": cookie } });
}
