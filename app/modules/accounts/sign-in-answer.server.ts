import { data } from "@remix-run/node";
import type { SignInOutcome } from "./sign-in.server.ts";
import { waitWords } from "./wait-words.ts";

export type Refused = { email: string; error: string };

/**
 * On with what was won, or back to the form. A refusal (422, 429 with Retry-After) never says what was wrong, how
 * often one may still try, or whether the account exists.
 */
export async function answerSignIn<Welcome>(
	outcome: SignInOutcome<Welcome>,
	email: string,
	welcome: (won: Welcome) => Promise<Response>,
) {
	switch (outcome.kind) {
		case "welcome":
			return welcome(outcome.welcome);
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

function refuse(refused: Refused, status: number, headers: Record<string, string> = {}) {
	return data(refused, { status, headers });
}
