import { Problem } from "#app/request/problem.ts";
import type { Services } from "#app/services.server.ts";
import type { OrderLine } from "./order.ts";
import { askStripe, paymentsOf } from "./payments.server.ts";

/**
 * Finds the prices of an order.
 *
 * @throws Problem `payments.refused` when Stripe does not sell one: the catalogue was never synced
 */
export function priceOrder(
	services: Pick<Services, "stripe">,
	lines: readonly OrderLine[],
): Promise<{ itemId: string | null; priceId: string; quantity: number }[]> {
	return Promise.all(
		lines.map(async ({ itemId, heldPriceId, lookupKey, quantity }) => {
			const id = heldPriceId ?? (await askStripe(paymentsOf(services).findPrice(lookupKey)));
			if (id) return { itemId, priceId: id, quantity };
			throw new Problem("payments.refused", "This plan cannot be bought just now. Write to us.", {
				detail: `There is no price ${lookupKey}.`,
			});
		}),
	);
}
