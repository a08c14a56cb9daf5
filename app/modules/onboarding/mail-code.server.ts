import { redirect } from "@remix-run/node";
import type { SiteArgs } from "#app/request/page.server.ts";
import { browserDraft } from "./browser-draft.server.ts";
import { walkDraft } from "./draft.ts";
import { type CodeSent, sendCode } from "./email-code.server.ts";
import { draftOfLink } from "./resume.server.ts";

/** Sends a code and goes back to the page that asks for it; too early, that page says how long to wait. */
export async function mailCode(visit: SiteArgs): Promise<Response> {
	const token = (await visit.request.formData()).get("token");
	if (typeof token === "string") return mailCodeOfLink(visit, token);
	const { draft } = await browserDraft(visit);
	const email = draft ? walkDraft(draft).answers.you?.email : undefined;
	if (!draft || !email) return redirect("/start");
	const sent = await send(visit, draft.id, email);
	return redirect(`/start/code${sent.kind === "wait" ? `?wait=${sent.seconds}` : ""}`);
}

async function mailCodeOfLink(visit: SiteArgs, token: string): Promise<Response> {
	const linked = await draftOfLink(visit.db, token, visit.now);
	const search = new URLSearchParams({ token });
	if (linked) {
		const sent = await send(visit, linked.id, linked.email);
		if (sent.kind === "wait") search.set("wait", String(sent.seconds));
		else search.set("sent", "1");
	}
	return redirect(`/start/resume?${search}`);
}

function send(visit: SiteArgs, draftId: string, email: string): Promise<CodeSent> {
	const { services, context, now } = visit;
	return sendCode(services, { draftId, email, clientAddress: context.clientAddress }, now);
}
