import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import { emit, saveAndTell } from "../events.ts";
import { findCard } from "../payment/attach-card.ts";
import { confirmSetup, newSetupIntent } from "../payment/set-up.ts";
import { demand } from "../store/demand.ts";

const creation = z.strictObject({
	automatic_payment_methods: z
		.strictObject({ enabled: given.flag, allow_redirects: z.enum(["always", "never"]).optional() })
		.optional(),
	confirm: given.flag.optional(),
	customer: given.text.optional(),
	description: given.text.optional(),
	metadata: given.metadata.optional(),
	payment_method: given.text.optional(),
	payment_method_types: z.array(given.text).optional(),
	return_url: given.text.optional(),
	usage: z.enum(["off_session", "on_session"]).optional(),
});

export const setupIntents = [
	endpoint("POST /v1/setup_intents", creation, ({ sandbox, given: wanted }) => {
		if (wanted.customer) demand(sandbox, "customer", wanted.customer, "customer");
		const card = wanted.payment_method
			? findCard(sandbox, wanted.payment_method, "payment_method").id
			: null;
		const made = sandbox.store.put({
			...newSetupIntent(sandbox, wanted.customer ?? null, card),
			description: wanted.description ?? null,
			metadata: mergeMetadata({}, wanted.metadata),
			usage: wanted.usage ?? "off_session",
		});
		emit(sandbox, "setup_intent.created", made);
		return wanted.confirm ? confirmSetup(sandbox, made) : made;
	}),
	endpoint(
		"GET /v1/setup_intents/:id",
		z.strictObject({ client_secret: given.text.optional() }),
		({ sandbox, id }) => demand(sandbox, "setup_intent", id),
	),
	endpoint(
		"POST /v1/setup_intents/:id/confirm",
		z.strictObject({ payment_method: given.text.optional(), return_url: given.text.optional() }),
		({ sandbox, id, given: wanted }) => {
			const before = demand(sandbox, "setup_intent", id);
			const card = wanted.payment_method
				? findCard(sandbox, wanted.payment_method, "payment_method").id
				: before.payment_method;
			return confirmSetup(sandbox, { ...before, payment_method: card });
		},
	),
	endpoint(
		"POST /v1/setup_intents/:id/cancel",
		z.strictObject({ cancellation_reason: given.text.optional() }),
		({ sandbox, id }) => {
			const before = demand(sandbox, "setup_intent", id);
			if (before.status === "succeeded" || before.status === "canceled") {
				throw invalid(
					`You cannot cancel this SetupIntent because it has a status of ${before.status}.`,
					{
						code: "setup_intent_unexpected_state",
					},
				);
			}
			const after: Stripe.SetupIntent = { ...before, status: "canceled", next_action: null };
			return saveAndTell(sandbox, "setup_intent.canceled", before, after);
		},
	),
	endpoint(
		"GET /v1/setup_intents",
		z.strictObject({ ...given.listShape, created: given.created, customer: given.text.optional() }),
		({ sandbox, given: wanted, path }) => {
			const found = sandbox.store
				.all("setup_intent")
				.filter((one) => !wanted.customer || one.customer === wanted.customer);
			return listPage(found, wanted, path);
		},
	),
];
