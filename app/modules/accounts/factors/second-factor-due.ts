import type { Settings } from "#app/modules/settings/registry.ts";
import type { AskerRole } from "#app/request/role.ts";

/** Of whom a workspace asks a second factor. */
type WhoNeedsSecondFactor = Settings["SECOND_FACTOR_REQUIRED"];

/** Does somebody have to set up a second factor? `soon`: until then nothing is closed to them. */
export type SecondFactorDue =
	| { readonly kind: "no" }
	| { readonly kind: "soon"; readonly until: Date }
	| { readonly kind: "now" };

type Duty = {
	readonly role: AskerRole;
	readonly holdsOne: boolean;
	readonly required: WhoNeedsSecondFactor;
	/** When the workspace decided so; null when it never decided. */
	readonly requiredSince: Date | null;
	readonly graceDays: number;
};

const dayMs = 24 * 3_600_000;

/**
 * The days to comply are counted from the workspace's decision, for everybody alike: who joins after them sets it up
 * at once.
 */
export function secondFactorDue(duty: Duty, now: Date): SecondFactorDue {
	if (duty.holdsOne || !isNeededOf(duty.role, duty.required)) return { kind: "no" };
	const until = new Date((duty.requiredSince?.getTime() ?? 0) + duty.graceDays * dayMs);
	return now < until ? { kind: "soon", until } : { kind: "now" };
}

/** Is one asked of this role? */
export function isNeededOf(role: AskerRole, required: WhoNeedsSecondFactor): boolean {
	if (role === "support" || required === "nobody") return false;
	return required === "everybody" || role === "owner" || role === "admin";
}
