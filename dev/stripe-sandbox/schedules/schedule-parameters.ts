import { z } from "zod";
import * as given from "../api/parameters.ts";
import { discounts, newItem, prorationBehavior } from "../resources/subscription-parameters.ts";

const moment = z.union([z.literal("now"), given.timestamp]);

export const phase = z.strictObject({
	collection_method: z.enum(["charge_automatically", "send_invoice"]).optional(),
	currency: given.text.optional(),
	default_payment_method: given.text.optional(),
	description: given.clearable(given.text).optional(),
	discounts: discounts.optional(),
	duration: z
		.strictObject({
			interval: z.enum(["day", "week", "month", "year"]),
			interval_count: given.count.optional(),
		})
		.optional(),
	end_date: moment.optional(),
	items: z.array(newItem),
	metadata: given.metadata.optional(),
	proration_behavior: prorationBehavior.optional(),
	start_date: moment.optional(),
	trial_end: moment.optional(),
});

export type WantedPhase = z.output<typeof phase>;

export const endBehavior = z.enum(["cancel", "release"]);
