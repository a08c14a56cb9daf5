import type { Limit } from "#app/modules/accounts/limits.ts";

const minute = 60_000;
const common = { firstDelay: minute, longestDelay: 15 * minute, window: 60 * minute } as const;

/** What taking a copy of one's own data counts against: a person wants it now and then, a workspace a few at a time. */
export function ownCopyLimits(tenantId: string, memberId: string): Limit[] {
	return [
		{ what: "own copy", who: memberId, rule: { ...common, free: 3 } },
		{ what: "own copies", who: tenantId, rule: { ...common, free: 30, longestDelay: minute } },
	];
}
