import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { effective, type Holding } from "#app/modules/entitlements/effective.ts";
import { graceEnd } from "#app/modules/entitlements/standing.ts";
import { consoleZone } from "./console-zone.ts";
import { lastDayOf } from "./entitlement-rows.ts";

/** What time alone will do to a tenant, or what holds until somebody acts; null when nothing is to come. */
export function whatHappensNext(
	holding: Holding & { readonly deleteAfter?: Date | null },
	now: Date,
): string | null {
	const { standing, basis } = effective(holding, now);
	const onDay = (moment: Date) => formatDate(todayIn(consoleZone, moment), usualWriting);
	if (holding.deleteAfter) {
		return `It is deleted on ${onDay(holding.deleteAfter)}, as was asked for. Its owners can keep it until then.`;
	}
	const { trialEndsAt, bought } = holding;
	if (standing === "locked") {
		return "It can be read and not changed until a payment is made, or until it is kept open by an override.";
	}
	const grace = bought && graceEnd(bought);
	if (standing === "grace" && grace) {
		return `A payment is late. From ${onDay(grace)} on it can be read and not changed.`;
	}
	if (trialEndsAt && now < trialEndsAt && (basis === "trial" || bought?.status === "trialing")) {
		return `The trial ends on ${onDay(trialEndsAt)}. ${afterTrial(bought)}.`;
	}
	const lentUntil = firstEnd(holding.overrides, now);
	return (
		lentUntil &&
		`An override holds until the end of ${formatDate(lastDayOf(lentUntil), usualWriting)}.`
	);
}

function afterTrial(bought: Holding["bought"]): string {
	if (bought?.status === "trialing") return "The first payment is due then";
	if (bought) return "After that what was bought holds";
	return "After that it can be read and not changed, unless a plan was bought";
}

function firstEnd(overrides: Holding["overrides"], now: Date): Date | null {
	const ends = overrides.flatMap(({ until }) => (until && now < until ? [until] : []));
	return ends.sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
}
