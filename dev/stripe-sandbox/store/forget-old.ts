import { sandboxNow } from "../clock.ts";
import type { Sandbox } from "../sandbox.ts";

/** Stripe keeps events for 30 days; here clocks make days go by as they like, so they are counted instead. */
const eventsKept = 5000;

/** Lets go of the oldest events and of answers whose Idempotency-Key is free again. */
export function forgetOld(sandbox: Sandbox): void {
	const { store } = sandbox;
	for (const { id } of store.all("event").slice(0, -eventsKept)) store.remove("event", id);
	for (const { id, event } of store.all("sandbox.delivery")) {
		if (!store.get("event", event)) store.remove("sandbox.delivery", id);
	}
	const yesterday = (sandboxNow(sandbox) - 86_400) * 1000;
	for (const { id, keptAt } of store.all("sandbox.idempotency")) {
		if (keptAt < yesterday) store.remove("sandbox.idempotency", id);
	}
}
