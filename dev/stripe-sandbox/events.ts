import type Stripe from "stripe";
import { nowFor, sandboxNow } from "./clock.ts";
import { apiVersion, type Sandbox, settingsOf } from "./sandbox.ts";
import { newId } from "./store/ids.ts";
import type { AnyRecord } from "./store/records.ts";

type EventType = Stripe.EventBase["type"];

/** Puts an event on record and on its way to every endpoint that asked for its type. */
export function emit(
	sandbox: Sandbox,
	type: EventType,
	object: object,
	previous?: object,
): Stripe.EventBase {
	const endpoints = sandbox.store
		.all("webhook_endpoint")
		.filter((one) => one.status === "enabled" && wants(one.enabled_events, type));
	const event = sandbox.store.put<Stripe.EventBase>({
		id: newId("evt"),
		object: "event",
		api_version: apiVersion,
		created: momentOf(sandbox, object),
		data: { object, ...(previous ? { previous_attributes: previous } : {}) },
		livemode: false,
		pending_webhooks: endpoints.length,
		request: {
			id: sandbox.request?.id ?? null,
			idempotency_key: sandbox.request?.idempotencyKey ?? null,
		},
		type,
	});
	for (const { id } of endpoints) send(sandbox, event.id, id);
	return event;
}

/** Replaces a record and tells what changed; nothing is told when nothing did. */
export function saveAndTell<Written extends AnyRecord>(
	sandbox: Sandbox,
	type: EventType,
	before: Written,
	after: Written,
): Written {
	const previous = previousAttributes(before, after);
	if (Object.keys(previous).length === 0) return after;
	sandbox.store.put(after);
	emit(sandbox, type, after, previous);
	return after;
}

function send(sandbox: Sandbox, event: string, endpoint: string): void {
	const { delayMs, duplicate, drop } = settingsOf(sandbox).webhooks;
	for (let copies = duplicate ? 2 : 1; copies > 0; copies--) {
		sandbox.store.put({
			object: "sandbox.delivery",
			id: newId("dlv"),
			event,
			endpoint,
			state: drop ? "dropped" : "pending",
			attempts: 0,
			dueAt: Date.now() + delayMs,
			lastStatus: null,
		});
	}
}

function wants(enabled: string[], type: string): boolean {
	return enabled.includes("*") || enabled.includes(type);
}

/** The time of the customer whom an object belongs to. */
function momentOf(sandbox: Sandbox, object: object): number {
	if ("customer" in object && typeof object.customer === "string") {
		return nowFor(sandbox, object.customer);
	}
	const isCustomer = "object" in object && object.object === "customer" && "id" in object;
	return isCustomer ? nowFor(sandbox, String(object.id)) : sandboxNow(sandbox);
}

function previousAttributes(before: object, after: object): Record<string, unknown> {
	const earlier: Record<string, unknown> = { ...before };
	const later: Record<string, unknown> = { ...after };
	const names = new Set([...Object.keys(earlier), ...Object.keys(later)]);
	const changed = [...names].filter(
		(name) => JSON.stringify(earlier[name]) !== JSON.stringify(later[name]),
	);
	return Object.fromEntries(changed.map((name) => [name, difference(earlier[name], later[name])]));
}

/** Of a hash only what differs, of anything else the whole. */
function difference(before: unknown, after: unknown): unknown {
	return isHash(before) && isHash(after) ? previousAttributes(before, after) : (before ?? null);
}

function isHash(value: unknown): value is object {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
