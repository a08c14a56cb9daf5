import type { AttemptRule } from "#app/modules/accounts/attempt-rule.ts";

const second = 1_000;
const minute = 60 * second;

/** A code works this long, for this many tries. */
export const codeMinutes = 10;
export const codeTries = 5;

const common = { longestDelay: 15 * minute, window: 60 * minute } as const;

/** Between two codes to one address: half a minute, then twice as long each time. */
export const resendRule: AttemptRule = { ...common, free: 1, firstDelay: 30 * second };
/** All codes of one sign-up: a slip of the finger in the address need not wait. */
export const signUpRule: AttemptRule = { ...common, free: 5, firstDelay: minute };

/** Seconds until a second code may be asked for; how long later waits are is told when one asks. */
export function firstResendWait(sentAt: Date | null, now: Date): number {
	if (!sentAt) return 0;
	const left = sentAt.getTime() + resendRule.firstDelay - now.getTime();
	return Math.max(0, Math.ceil(left / second));
}

/** Seconds that an address tells to wait, after a code was asked for too early: `?wait=24`. */
export function waitOfLink(search: URLSearchParams): number {
	const seconds = Number.parseInt(search.get("wait") ?? "", 10);
	return seconds > 0 && seconds <= 3600 ? seconds : 0;
}

/** What is said of a code that did not prove anything. */
export function codeWords(verdict: "wrong" | "spent"): string {
	return verdict === "wrong"
		? "This is not the code. Type the one from the newest mail."
		: "This code does not work any more. Ask for a new one below.";
}

/** `0:24`, for a wait in seconds. */
export function waitClock(seconds: number): string {
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
