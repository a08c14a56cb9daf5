import type Stripe from "stripe";
import { invalid } from "../api/problem.ts";

/**
 * How often prices are billed.
 *
 * @throws unless all are recurring, at the same interval and in the same currency
 */
export function sharedInterval(prices: Stripe.Price[]): Stripe.Price.Recurring {
	const [first] = prices;
	const recurring = first?.recurring;
	if (!recurring) {
		throw invalid(
			"The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.",
			{ param: "items[0][price]" },
		);
	}
	for (const other of prices) {
		if (other.currency !== first.currency) {
			throw invalid(
				`The price specified supports currencies of \`${other.currency}\`. This doesn't match the expected currency: \`${first.currency}\`.`,
			);
		}
		const isSame =
			other.recurring?.interval === recurring.interval &&
			other.recurring.interval_count === recurring.interval_count;
		if (isSame) continue;
		throw invalid(
			"Currently, all items on a subscription must bill at the same interval in the sandbox.",
			{ param: "items" },
		);
	}
	return recurring;
}
