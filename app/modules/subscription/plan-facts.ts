import { type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { effective, type Holding } from "#app/modules/entitlements/effective.ts";
import { trialDaysLeft } from "#app/modules/entitlements/trial.ts";
import { billingCurrency, type Currency, type PlanName } from "./plans.ts";

/** What the plan page says of a workspace. */
export type PlanFacts = {
	/** Whose contents hold now. */
	readonly plan: PlanName;
	/** What was bought, or chosen at sign-up while nothing is bought. */
	readonly held: { readonly plan: PlanName; readonly version: number };
	readonly trial: { readonly daysLeft: number; readonly lastDay: CalendarDate } | null;
	readonly seats: {
		readonly members: number;
		readonly invitations: number;
		/** Null: no limit. */
		readonly limit: number | null;
	};
	/** As it was last measured; null before. */
	readonly storage: { readonly bytes: number; readonly limitGb: number | null } | null;
	readonly currency: Currency;
};

type Tenant = Holding & {
	readonly currency: string;
	readonly timeZone: string;
};

/** Reads a workspace's record and its counted seats for the plan page. */
export function planFacts(
	tenant: Tenant,
	seats: { members: number; invitations: number },
	storageBytes: number | null,
	now: Date,
): PlanFacts {
	const { plan, basis, limits } = effective(tenant, now);
	const daysLeft = trialDaysLeft(tenant.trialEndsAt, now) ?? 0;
	const isTrial = basis === "trial" && tenant.trialEndsAt !== null;
	return {
		plan: plan.name,
		held: { plan: tenant.plan, version: tenant.planVersion },
		trial: isTrial ? { daysLeft, lastDay: todayIn(tenant.timeZone, tenant.trialEndsAt) } : null,
		seats: { ...seats, limit: limits.members },
		storage: storageBytes === null ? null : { bytes: storageBytes, limitGb: limits.storageGb },
		currency: billingCurrency(tenant.currency),
	};
}

/** Under the seats: how many are free, or how many too many there are. */
export function seatsNote({ members, invitations, limit }: PlanFacts["seats"]): string {
	const used = members + invitations;
	const invited = invitations === 0 ? "" : `${invitations} of them invited. `;
	if (limit === null) return `${invited}As many as you like.`;
	if (used > limit) {
		return `${invited}${used - limit} more than there is room for. Nobody can be added until somebody gives theirs up.`;
	}
	return `${invited}${limit - used} free.`;
}
