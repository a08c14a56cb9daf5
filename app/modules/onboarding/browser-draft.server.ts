import { readCookie, writeCookie } from "#app/request/cookie.server.ts";
import type { SiteArgs } from "#app/request/page.server.ts";
import type { SignUpDraft } from "./draft.ts";
import { draftLife, signUpDrafts } from "./drafts.server.ts";
import { isWithoutDraft } from "./without-draft.server.ts";

type Visit = Pick<SiteArgs, "request" | "context" | "services" | "now">;

/** The draft of the browser that asks; `expired` when it had one that is no longer kept. */
export async function browserDraft({
	request,
	context,
	services,
	now,
}: Visit): Promise<{ draft: SignUpDraft | null; expired: boolean }> {
	if (isWithoutDraft(context)) return { draft: null, expired: false };
	const token = await readCookie(request, services.env.BASE_ORIGIN, "draft");
	const draft = token ? await signUpDrafts(services).find(token, now) : null;
	return { draft, expired: token !== undefined && draft === null };
}

/** The browser's draft, or a new one; with the Set-Cookie that keeps it there as long as it is kept here. */
export async function draftToWrite(
	visit: Visit,
): Promise<{ draft: SignUpDraft; cookie: string; expired: boolean }> {
	const { request, services, now } = visit;
	const { draft, expired } = await browserDraft(visit);
	const token = await readCookie(request, services.env.BASE_ORIGIN, "draft");
	if (draft && token) return { draft, cookie: await draftCookie(services, token), expired };
	const begun = await signUpDrafts(services).begin(now);
	return { draft: begun.draft, cookie: await draftCookie(services, begun.token), expired };
}

export function draftCookie({ env }: Visit["services"], token: string): Promise<string> {
	return writeCookie(env.BASE_ORIGIN, "draft", token, draftLife);
}
