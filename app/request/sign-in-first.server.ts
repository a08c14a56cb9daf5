import { redirect } from "@remix-run/node";
import { isReading, type RouteArgs } from "./common.ts";
import { readCookie, writeCookie } from "./cookie.server.ts";
import { keepForm, newKeptCookie } from "./kept-form.server.ts";
import { pagePath } from "./page-path.ts";
import { Problem } from "./problem.ts";
import { refuseLoader } from "./refusal.server.ts";

/**
 * To the sign-in page and back. A form that was sent as a document goes along sealed, to be sent again after
 * signing in; one that was sent by a script is answered in place and stays on its page: nothing typed is lost.
 */
export async function signInFirst({ request, context }: RouteArgs): Promise<Response | Problem> {
	if (isReading(request)) return (await supportIsOver({ request, context })) ?? toSignIn(request);
	const problem = new Problem(
		"signed_out",
		"You were signed out. Sign in again in another tab, then send this once more: nothing is lost.",
		{ status: 401 },
	);
	if (!isDocumentRequest(request)) return problem;
	// Files are not carried along, nor read: who is not signed in sends nothing that we keep.
	if (/^multipart\//i.test(request.headers.get("Content-Type") ?? "")) {
		return redirect(signInPath(pageOf(request)), { status: 303 });
	}
	return (await carryAlong({ request, context })) ?? refuseLoader(problem, context);
}

/** Who looked for support is told that it is over, and knows no password to sign in with. */
async function supportIsOver({
	request,
	context,
}: Pick<RouteArgs, "request" | "context">): Promise<Response | null> {
	const { BASE_ORIGIN } = context.services.env;
	if (!(await readCookie(request, BASE_ORIGIN, "support"))) return null;
	const cookie = await writeCookie(BASE_ORIGIN, "support", "", 0);
	return redirect("/support", { headers: { "Set-Cookie": cookie } });
}

function toSignIn(request: Request): Response {
	return redirect(signInPath(pathOf(new URL(request.url))));
}

async function carryAlong({
	request,
	context,
}: Pick<RouteArgs, "request" | "context">): Promise<Response | null> {
	const { BASE_ORIGIN, APP_SECRET } = context.services.env;
	const browser = (await readCookie(request, BASE_ORIGIN, "kept")) ?? newKeptCookie();
	const sealed = await keepForm(APP_SECRET, request, browser);
	if (sealed === null) return null;
	const cookie = await writeCookie(BASE_ORIGIN, "kept", browser, 24 * 3600);
	return redirect(signInPath(pageOf(request), sealed), {
		status: 303,
		headers: { "Set-Cookie": cookie },
	});
}

/** The page that a form stood on: some forms are sent to addresses that show nothing. */
export function pageOf(request: Request): string {
	const referer = request.headers.get("Referer") ?? "";
	const url = URL.canParse(referer) ? new URL(referer) : null;
	return url?.host === request.headers.get("Host") ? pathOf(url) : pathOf(new URL(request.url));
}

function pathOf(url: URL): string {
	return `${pagePath(url)}${url.search}`;
}

function signInPath(returnTo: string, kept?: string): string {
	const query = new URLSearchParams();
	if (returnTo !== "/") query.set("returnTo", returnTo);
	if (kept) query.set("kept", kept);
	return query.size > 0 ? `/sign-in?${query}` : "/sign-in";
}

/** A page's own form, not a script's fetch. Old browsers say so by what they accept only. */
export function isDocumentRequest({ headers }: Request): boolean {
	const destination = headers.get("Sec-Fetch-Dest");
	return destination ? destination === "document" : /text\/html/.test(headers.get("Accept") ?? "");
}
