import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import * as given from "../api/parameters.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";

const list = z.strictObject({
	...given.listShape,
	created: given.created,
	delivery_success: given.flag.optional(),
	type: given.text.optional(),
	types: z.array(given.text).optional(),
});

export const events = [
	endpoint("GET /v1/events/:id", given.none, ({ sandbox, id }) => ({
		...demand(sandbox, "event", id),
		pending_webhooks: waiting(sandbox, id),
	})),
	endpoint("GET /v1/events", list, ({ sandbox, given: wanted, path }) => {
		const types = wanted.types ?? (wanted.type ? [wanted.type] : null);
		const page = listPage(
			sandbox.store
				.all("event")
				.filter((one) => !types || types.some((type) => matches(type, one.type)))
				.filter(
					(one) =>
						wanted.delivery_success === undefined ||
						wanted.delivery_success === (waiting(sandbox, one.id) === 0),
				),
			wanted,
			path,
		);
		const data = page.data.map((one) => ({ ...one, pending_webhooks: waiting(sandbox, one.id) }));
		return { ...page, data };
	}),
];

/** `invoice.*` stands for all that begins so. */
function matches(wanted: string, type: string): boolean {
	return wanted.endsWith("*") ? type.startsWith(wanted.slice(0, -1)) : wanted === type;
}

/** Deliveries that no endpoint has taken yet. */
function waiting({ store }: Sandbox, event: string): number {
	return store
		.all("sandbox.delivery")
		.filter((one) => one.event === event && one.state !== "delivered").length;
}
