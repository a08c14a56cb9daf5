import type { Limit } from "#app/modules/accounts/limits.ts";

const second = 1_000;

/** Each way to the provider keeps a row for ten minutes: an office goes through at once and each gives its try back, a script does not. */
export function startLimit(network: string): Limit {
	const rule = {
		...{ free: 120, firstDelay: 30 * second },
		...{ longestDelay: 900 * second, window: 3_600 * second },
	};
	return { what: "sign-on", who: network, rule };
}

/** Looking for a record now: ten times in an hour, then with growing waits. */
export function lookLimit(tenantId: string): Limit {
	const rule = {
		...{ free: 10, firstDelay: 30 * second },
		...{ longestDelay: 900 * second, window: 3_600 * second },
	};
	return { what: "look for mail domain", who: tenantId, rule };
}
