import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import { mergeMetadata } from "../api/metadata.ts";
import * as given from "../api/parameters.ts";
import { sandboxNow } from "../clock.ts";
import { apiVersion, type Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";

const creation = z.strictObject({
	api_version: given.text.optional(),
	description: given.clearable(given.text).optional(),
	enabled_events: z.array(given.text),
	metadata: given.metadata.optional(),
	url: given.text,
});

const change = z.strictObject({
	description: given.clearable(given.text).optional(),
	disabled: given.flag.optional(),
	enabled_events: z.array(given.text).optional(),
	metadata: given.metadata.optional(),
	url: given.text.optional(),
});

export const webhookEndpoints = [
	endpoint("POST /v1/webhook_endpoints", creation, ({ sandbox, given: wanted }) => {
		const secret = newId("whsec", 32);
		const made = registerEndpoint(sandbox, {
			id: newId("we"),
			url: wanted.url,
			events: wanted.enabled_events,
			secrets: [secret],
			description: wanted.description ?? null,
			metadata: mergeMetadata({}, wanted.metadata),
		});
		return { ...made, secret } satisfies Stripe.WebhookEndpoint;
	}),
	endpoint("GET /v1/webhook_endpoints/:id", given.none, ({ sandbox, id }) =>
		demand(sandbox, "webhook_endpoint", id),
	),
	endpoint("POST /v1/webhook_endpoints/:id", change, ({ sandbox, id, given: wanted }) => {
		const { disabled, metadata, ...rest } = wanted;
		const before = demand(sandbox, "webhook_endpoint", id);
		const status = disabled ? "disabled" : "enabled";
		return sandbox.store.put({
			...before,
			...given.present(rest),
			metadata: mergeMetadata(before.metadata, metadata),
			status: disabled === undefined ? before.status : status,
		});
	}),
	endpoint("DELETE /v1/webhook_endpoints/:id", given.none, ({ sandbox, id }) => {
		demand(sandbox, "webhook_endpoint", id);
		sandbox.store.remove("webhook_endpoint", id);
		sandbox.store.remove("sandbox.secrets", id);
		return {
			id,
			object: "webhook_endpoint",
			deleted: true,
		} satisfies Stripe.DeletedWebhookEndpoint;
	}),
	endpoint("GET /v1/webhook_endpoints", z.strictObject(given.listShape), (call) =>
		listPage(call.sandbox.store.all("webhook_endpoint"), call.given, call.path),
	),
];

type Registration = {
	id: string;
	url: string;
	events: string[];
	/** All of them sign: more than one while they are rolled. */
	secrets: string[];
	description: string | null;
	metadata: Stripe.Metadata;
};

export function registerEndpoint(sandbox: Sandbox, wanted: Registration): Stripe.WebhookEndpoint {
	const { id, secrets } = wanted;
	sandbox.store.put({ object: "sandbox.secrets", id, secrets });
	return sandbox.store.put<Stripe.WebhookEndpoint>({
		id,
		object: "webhook_endpoint",
		api_version: apiVersion,
		application: null,
		created: sandboxNow(sandbox),
		description: wanted.description,
		enabled_events: wanted.events,
		livemode: false,
		metadata: wanted.metadata,
		status: "enabled",
		url: wanted.url,
	});
}
