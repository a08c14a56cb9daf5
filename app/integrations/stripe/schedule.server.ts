import type Stripe from "stripe";
import type { BillingSubscription } from "./billing-state.ts";
import { readItem } from "./price-item.server.ts";
import { moment } from "./values.ts";

/** The phase of a schedule that comes after the one that runs; null when none does. */
export async function readNextPhase(
	sdk: Stripe,
	scheduleId: string,
): Promise<BillingSubscription["next"]> {
	const schedule = await sdk.subscriptionSchedules.retrieve(scheduleId, {
		expand: ["phases.items.price"],
	});
	const end = schedule.current_phase?.end_date;
	const phase = schedule.phases.find(({ start_date }) => end !== undefined && start_date >= end);
	if (!phase) return null;
	const items = phase.items.flatMap(({ price, quantity }) =>
		typeof price === "object" && !price.deleted ? [readItem(price, quantity)] : [],
	);
	return { at: moment(phase.start_date), items };
}
