import {
	hashPassword,
	isOutdatedHash,
	nobodysHash,
	passwordMatches,
} from "#app/lib/password-hash.server.ts";
import { turns } from "#app/lib/turns.ts";
import { Problem } from "#app/request/problem.ts";
import { loadGuessScore } from "./guess-score.server.ts";
import { type OwnWords, passwordTrouble } from "./password-rules.ts";

/** Hashes and checks passwords, a few at a time: each takes 46 MiB and a thread. */
export type Passwords = {
	/** Throws the Problem `busy` (503) when too many are waiting. */
	hash(password: string): Promise<string>;
	/**
	 * Compares with a stored hash; null (nobody has that address, or it has no password yet) takes as long
	 * and never matches. `renewed` is a hash to keep in its place when the stored one is outdated.
	 */
	verify(stored: string | null, password: string): Promise<Verdict>;
	/** What is wrong with a new password, by `passwordTrouble`; null when it is good. */
	trouble(password: string, own: OwnWords): Promise<string | null>;
};

export type Verdict = { matches: false } | { matches: true; renewed?: string };

export function createPasswords(limits: { atOnce?: number; waiting?: number } = {}): Passwords {
	const inTurn = turns({ atOnce: limits.atOnce ?? 2, waiting: limits.waiting ?? 200 }, busy);
	let scoring: ReturnType<typeof loadGuessScore> | undefined;
	return {
		async trouble(password, own) {
			scoring ??= loadGuessScore();
			return passwordTrouble(password, own, await scoring);
		},
		hash: (password) => inTurn(() => hashPassword(password)),
		verify: (stored, password) => inTurn(() => verdict(stored, password)),
	};
}

async function verdict(stored: string | null, password: string): Promise<Verdict> {
	const matches = await passwordMatches(stored ?? nobodysHash, password);
	if (stored === null || !matches) return { matches: false };
	if (!isOutdatedHash(stored)) return { matches };
	return { matches, renewed: await hashPassword(password) };
}

function busy(): Problem {
	return new Problem("busy", "Many people are signing in just now. Try again in a moment.", {
		status: 503,
		retryAfter: 5,
	});
}
