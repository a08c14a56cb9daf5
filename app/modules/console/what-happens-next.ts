import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { effective, type Holding } from "#app/modules/entitlements/effective.ts";
import { graceEnd } from "#app/modules/entitlements/standing.ts";
import { consoleZone } from "./console-zone.ts";
import { lastDayOf } from "./entitlement-rows.ts";

/** What time alone will do to a tenant, or what holds until somebody acts; null when nothing is to come. */
export function whatHappensNext(holding: Holding, now: Date): string | null {
	const { standing, basis, changesAt } = effective(holding, now);
	const onDay = (moment: Date) => formatDate(todayIn(consoleZone, moment));
	const { trialEndsAt, bought } = holding;
	if (standing === "locked") {
		return "It can be read and not changed until a payment is made, or until it is kept open by an override.";
	}
	const grace = bought && graceEnd(bought);
	if (standing === "grace" && grace) {
		return `A payment is late. From ${onDay(grace)} on it can be read and not changed.`;
	}
	if (basis === "trial" && trialEndsAt) {
		const after = bought
			? "what was bought holds"
			: "it can be read and not changed, unless a plan was bought";
		return `The trial ends on ${onDay(trialEndsAt)}. After that ${after}.`;
	}
	if (changesAt) {
		return `Something that was lent holds until the end of ${formatDate(lastDayOf(changesAt))}.`;
	}
	return null;
}
