import { type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { effective, type Holding } from "./effective.ts";
import type { SeatsOver } from "./seat.ts";
import { graceEnd } from "./standing.ts";
import { trialDaysLeft } from "./trial.ts";

/** What every page says of the account until it is solved; the worst comes first. */
export type AccountNotice =
	| { readonly kind: "leaving"; readonly on: CalendarDate }
	| { readonly kind: "locked"; readonly because: "trial-over" | "unpaid" | "ended" }
	| { readonly kind: "late"; readonly openUntil: CalendarDate }
	| ({ readonly kind: "seats-over" } & SeatsOver)
	| { readonly kind: "trial"; readonly daysLeft: number };

/**
 * What a person is told: everybody of the workspace's removal and of a lock, because nothing can be saved; of payments and the trial only
 * who looks after the plan. Null when there is nothing to say.
 *
 * @param over for who manages members: the seats, where more are in use than there are
 */
export function accountNotice(
	tenant: Holding & { readonly timeZone: string; readonly deleteAfter: Date | null },
	mayManage: boolean,
	now: Date,
	over: SeatsOver | null = null,
): AccountNotice | null {
	const { deleteAfter, timeZone } = tenant;
	if (deleteAfter) return { kind: "leaving", on: todayIn(timeZone, deleteAfter) };
	const { standing, basis } = effective(tenant, now);
	if (standing === "locked") return { kind: "locked", because: reasonOf(tenant) };
	const graceOver = tenant.bought && graceEnd(tenant.bought);
	if (mayManage && standing === "grace" && graceOver) {
		return { kind: "late", openUntil: todayIn(tenant.timeZone, graceOver) };
	}
	if (over) return { kind: "seats-over", ...over };
	if (!mayManage) return null;
	const daysLeft = trialDaysLeft(tenant.trialEndsAt, now);
	return basis === "trial" && daysLeft ? { kind: "trial", daysLeft } : null;
}

function reasonOf({ bought }: Holding): "trial-over" | "unpaid" | "ended" {
	switch (bought?.status) {
		case "active":
		case "past_due":
		case "unpaid":
			return "unpaid";
		case "canceled":
			return "ended";
		default:
			return "trial-over";
	}
}
