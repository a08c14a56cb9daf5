import type { KeepReply } from "#app/modules/wizard/keep-reply.ts";
import { formMarks } from "#app/modules/wizard/read-form.ts";
import { type Taken, takeForm } from "#app/modules/wizard/take-form.server.ts";
import { isStepName } from "#app/modules/wizard/wizard.ts";
import type { SiteArgs } from "#app/request/page.server.ts";
import { draftToWrite } from "./browser-draft.server.ts";
import { isOpen } from "./draft.ts";
import { signUpDrafts } from "./drafts.server.ts";
import { keepPlanOfLink } from "./plan-of-link.server.ts";
import { signUp } from "./sign-up.ts";

/** Keeps what is in a step's form, unchecked, and says when. A code is never kept. */
export async function keepTyped(visit: SiteArgs): Promise<Response> {
	const { request, services, now } = visit;
	const sent = await request.formData();
	const name = String(sent.get(formMarks.step));
	if (!isStepName(signUp, name) || name === "code") return new Response(null, { status: 404 });
	const { draft, cookie } = await draftToWrite(visit);
	if (!isOpen(draft)) return new Response(null, { status: 409 });
	const store = signUpDrafts(services, draft.tokenHash);
	const facts = { provedEmail: draft.provedEmail };
	const form = { wizard: signUp, facts, store, draft, now };
	const taken = await takeForm(form, name, sent, { stays: () => true });
	await keepPlanOfLink(visit, draft);
	return reply(taken, now, cookie);
}

function reply(taken: Taken<unknown>, now: Date, cookie: string): Response {
	const headers = { "Set-Cookie": cookie };
	switch (taken.kind) {
		case "return": {
			const { seen, conflict } = taken.body;
			const body: KeepReply = { seen, savedAt: null, conflict };
			return Response.json(body, { status: taken.status, headers });
		}
		case "stay": {
			const body: KeepReply = { seen: taken.version, savedAt: now.toISOString(), conflict: null };
			return Response.json(body, { headers });
		}
		case "complete":
			throw new Error("A form that is only kept is never complete");
		default:
			return taken satisfies never;
	}
}
