import type { AttemptRule } from "#app/modules/accounts/attempt-rule.ts";

const second = 1_000;
const minute = 60 * second;

/** A code works this long, for this many tries. */
export const codeMinutes = 10;
export const codeTries = 5;

/** Between two codes of one sign-up: half a minute, then twice as long each time. */
export const resendRule: AttemptRule = {
	free: 1,
	firstDelay: 30 * second,
	longestDelay: 15 * minute,
	window: 60 * minute,
};

/** Milliseconds until a second code may be asked for; the server knows the waits after that. */
export function firstResendWait(sentAt: Date | null, now: Date): number {
	if (!sentAt) return 0;
	return Math.max(0, sentAt.getTime() + resendRule.firstDelay - now.getTime());
}
