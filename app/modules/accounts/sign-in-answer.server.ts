import { data, redirect } from "@remix-run/node";
import { safeReturnTo } from "./return-to.ts";
import type { StartedSession } from "./sessions.server.ts";
import type { SignInOutcome } from "./sign-in.server.ts";
import { waitWords } from "./wait-words.ts";

export type Refused = { email: string; error: string };

/**
 * In with a cookie and on to where `url` says, or back to the form. A refusal (422, 429 with Retry-After) never
 * says what was wrong, how often one may still try, or whether the account exists.
 */
export async function answerSignIn(
	outcome: SignInOutcome<StartedSession>,
	url: URL,
	email: string,
	cookieFor: (session: StartedSession) => Promise<string>,
) {
	switch (outcome.kind) {
		case "welcome":
			return redirect(nextPage(url), {
				headers: { "Set-Cookie": await cookieFor(outcome.welcome) },
			});
		case "wrong":
			return refuse({ email, error: "That email and password do not go together." }, 422);
		case "wait":
			return refuse(
				{ email, error: `Signing in rests here. Try again in ${waitWords(outcome.seconds)}.` },
				429,
				{ "Retry-After": String(outcome.seconds) },
			);
		default:
			return outcome satisfies never;
	}
}

/** A form that was sent without a session is offered again before anything else. */
function nextPage({ searchParams }: URL): string {
	const kept = searchParams.get("kept");
	const returnTo = safeReturnTo(searchParams.get("returnTo"));
	return kept ? `/sign-in/kept?${new URLSearchParams({ form: kept, returnTo })}` : returnTo;
}

function refuse(refused: Refused, status: number, headers: Record<string, string> = {}) {
	return data(refused, { status, headers });
}
