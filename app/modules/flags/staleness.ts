import { isFeatureName } from "#app/modules/subscription/features.ts";
import { type FlagFacts, rolloutOf } from "./flag-facts.ts";

const day = 24 * 60 * 60 * 1000;

/** A release that nobody asked for, or that is through, should leave the code. */
export const staleAfterDays = { notAsked: 30, fullyOn: 30, old: 90 } as const;

/**
 * Why a flag should go; null while it should stay. Flags of the plans stay for good, and so does what Unleash calls a
 * kill switch, a permission or operational.
 *
 * @param changedAt when somebody last changed it; null when that is not known
 */
export function staleness(flag: FlagFacts, changedAt: Date | null, now: Date): string | null {
	const { name, type, createdAt, lastAskedAt } = flag;
	if (isFeatureName(name) || ["kill-switch", "permission", "operational"].includes(type))
		return null;
	if (createdAt === null) return null;
	const daysSince = (at: Date) => Math.floor((now.getTime() - at.getTime()) / day);
	const unchanged = daysSince(changedAt ?? createdAt);
	if (isForEverybody(flag) && unchanged >= staleAfterDays.fullyOn) {
		return `On for everybody for ${unchanged} days`;
	}
	const unasked = daysSince(lastAskedAt ?? createdAt);
	if (unasked >= staleAfterDays.notAsked) return `Not asked for in ${unasked} days`;
	if (unchanged >= staleAfterDays.old) return `Not changed in ${unchanged} days`;
	return null;
}

function isForEverybody(flag: FlagFacts): boolean {
	const isWide = flag.strategies.some(
		({ constraints, segments }) => constraints.length === 0 && segments.length === 0,
	);
	return flag.isOn && isWide && rolloutOf(flag) === 100;
}
