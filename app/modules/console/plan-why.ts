import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import type { Entitlement, Holding } from "#app/modules/entitlements/effective.ts";
import { consoleZone } from "./console-zone.ts";

/** Why a plan's contents hold: `by the trial until 13 Dec 2026`, `bought`, `given by us`. */
export function planWhy(holding: Holding, { basis }: Pick<Entitlement, "basis">): string {
	const { trialEndsAt, bought } = holding;
	if (basis === "trial" && trialEndsAt) {
		return `by the trial until ${formatDateShort(todayIn(consoleZone, trialEndsAt), usualWriting)}`;
	}
	if (bought && !bought.status.startsWith("incomplete")) return "bought";
	return trialEndsAt === null ? "given by us" : "chosen at sign-up, not bought";
}
