import type { Limit } from "#app/modules/accounts/limits.ts";

/** Domains of a workspace that are not removed. */
export const mostDomains = 5;

const dayMs = 24 * 3_600_000;

/** A domain that was removed may be put back for a day. */
export function mayPutBack(removedAt: Date | null, now: Date): boolean {
	return removedAt !== null && now.getTime() - removedAt.getTime() < dayMs;
}

const second = 1_000;

/** Looking now: ten times in an hour, then with growing waits; we look by ourselves besides. */
export function checkLimit(tenantId: string): Limit {
	const rule = {
		free: 10,
		firstDelay: 30 * second,
		longestDelay: 900 * second,
		window: 3_600 * second,
	};
	return { what: "check domain", who: tenantId, rule };
}
