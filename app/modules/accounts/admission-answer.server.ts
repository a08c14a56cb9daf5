import { redirect } from "@remix-run/node";
import { writeCookie } from "#app/request/cookie.server.ts";
import type { Admission } from "./admit.server.ts";
import { pageAfterSignIn, secondStepPath, signInAgainPath } from "./page-after-sign-in.ts";
import { pendingSeconds } from "./pending-sign-in.server.ts";

/** Browsers forget it no later than this. */
const deviceSeconds = 400 * 24 * 3600;

/** In with a cookie and on to where `url` says, or to the second step, which leads there afterwards. */
export async function answerAdmission(
	admission: Admission,
	baseOrigin: string,
	url: URL,
	more: Record<string, string> = {},
): Promise<Response> {
	const headers = new Headers(more);
	if (admission.kind === "second") {
		const cookie = await writeCookie(baseOrigin, "pending", admission.pending, pendingSeconds);
		headers.append("Set-Cookie", cookie);
		return redirect(secondStepPath(url), { headers });
	}
	if (admission.kind === "elsewhere")
		return redirect(signInAgainPath(url, "sso-only"), { headers });
	const { session, device } = admission;
	for (const cookie of [
		await writeCookie(baseOrigin, "session", session.token, session.maxAge),
		await writeCookie(baseOrigin, "device", device, deviceSeconds),
		await writeCookie(baseOrigin, "pending", "", 0),
	]) {
		headers.append("Set-Cookie", cookie);
	}
	return redirect(pageAfterSignIn(url), { headers });
}
