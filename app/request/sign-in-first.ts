import { redirect } from "@remix-run/node";
import { Problem } from "./problem.ts";

/** To the sign-in page and back; a form that was sent is answered in place, so that nothing typed is lost. */
export function signInFirst(request: Request): Response | Problem {
	const isRead = request.method === "GET" || request.method === "HEAD";
	if (!isRead) {
		return new Problem(
			"signed_out",
			"You were signed out. Sign in again in another tab, then send this once more: nothing is lost.",
			{ status: 401 },
		);
	}
	const url = new URL(request.url);
	const path = url.pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
	const back = `${path}${url.search}`;
	return redirect(back === "/" ? "/sign-in" : `/sign-in?returnTo=${encodeURIComponent(back)}`);
}
