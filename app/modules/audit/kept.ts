import { effective, type Holding } from "#app/modules/entitlements/effective.ts";
import { limitText } from "#app/modules/subscription/limits.ts";
import { plans } from "#app/modules/subscription/plans.ts";

export type Kept = {
	/** Lines before this are not shown; null: all are. */
	readonly since: Date | null;
	/** `1 year` */
	readonly length: string;
	readonly plan: string;
	/** The next plan that shows more. */
	readonly more: { readonly plan: string; readonly length: string } | null;
};

/** How far back a workspace's plan shows its history. The lines themselves stay: a larger plan shows them again. */
export function keptFor(tenant: Holding, now: Date): Kept {
	const { plan, limits } = effective(tenant, now);
	const days = limits.auditDays;
	const more = days === null ? undefined : plans.find((each) => daysOf(each) > days);
	return {
		since: days === null ? null : new Date(now.getTime() - days * 86_400_000),
		length: limitText("auditDays", days),
		plan: plan.title,
		more: more ? { plan: more.title, length: limitText("auditDays", more.limits.auditDays) } : null,
	};
}

function daysOf({ limits }: (typeof plans)[number]): number {
	return limits.auditDays ?? Number.POSITIVE_INFINITY;
}
