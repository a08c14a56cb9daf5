import type { Services } from "#app/services.server.ts";
import { readBilling } from "./billing.server.ts";
import { changePlan } from "./change-plan.server.ts";

/**
 * Pays for more seats before somebody is given one. Who bought nothing, or enough, pays nothing; fewer seats are a
 * choice of somebody's, for the end of the period.
 *
 * @param seats how many are to be in use
 * @returns where the payment is finished, and until then there are no more seats; null when there are enough
 * @throws Problem of `changePlan`
 */
export async function coverSeats(
	services: Services,
	tenant: { readonly id: string; readonly timeZone: string },
	seats: number,
): Promise<string | null> {
	const { customerId, billing } = await readBilling(services.database.public, tenant);
	if (!customerId || !billing || !isRunning.has(billing.status)) return null;
	if (billing.choice.seats >= seats) return null;
	const held = { customerId, billing, timeZone: tenant.timeZone };
	return changePlan(services, held, { ...billing.choice, seats }, services.clock());
}

const isRunning: ReadonlySet<string> = new Set(["trialing", "active", "past_due"]);
