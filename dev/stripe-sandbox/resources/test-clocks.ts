import type Stripe from "stripe";
import { z } from "zod";
import { endpoint } from "../api/endpoint.ts";
import { listPage } from "../api/list.ts";
import * as given from "../api/parameters.ts";
import { invalid } from "../api/problem.ts";
import { boundary } from "../billing/billing-period.ts";
import { hasEnded } from "../billing/has-ended.ts";
import { sandboxNow } from "../clock.ts";
import { emit } from "../events.ts";
import { idOf } from "../reference.ts";
import type { Sandbox } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { newId } from "../store/ids.ts";
import { driveTestClock } from "../time/drive.ts";

const advance = z.strictObject({ frozen_time: given.timestamp });

export const testClocks = [
	endpoint(
		"POST /v1/test_helpers/test_clocks",
		z.strictObject({ frozen_time: given.timestamp, name: given.text.optional() }),
		({ sandbox, given: wanted }) => {
			const created = sandboxNow(sandbox);
			const made = sandbox.store.put<Stripe.TestHelpers.TestClock>({
				id: newId("clock"),
				object: "test_helpers.test_clock",
				created,
				deletes_after: created + 30 * 86_400,
				frozen_time: wanted.frozen_time,
				livemode: false,
				name: wanted.name ?? null,
				status: "ready",
				status_details: {},
			});
			emit(sandbox, "test_helpers.test_clock.created", made);
			return made;
		},
	),
	endpoint("GET /v1/test_helpers/test_clocks/:id", given.none, ({ sandbox, id }) =>
		demand(sandbox, "test_helpers.test_clock", id),
	),
	endpoint(
		"POST /v1/test_helpers/test_clocks/:id/advance",
		advance,
		({ sandbox, id, given: wanted }) => {
			const before = demand(sandbox, "test_helpers.test_clock", id);
			checkTarget(sandbox, before, wanted.frozen_time);
			const advancing: Stripe.TestHelpers.TestClock = {
				...before,
				status: "advancing",
				status_details: { advancing: { target_frozen_time: wanted.frozen_time } },
			};
			emit(sandbox, "test_helpers.test_clock.advancing", advancing);
			driveTestClock(sandbox, id, wanted.frozen_time);
			emit(
				sandbox,
				"test_helpers.test_clock.ready",
				demand(sandbox, "test_helpers.test_clock", id),
			);
			// As Stripe answers at once: who wants to see the end asks again until the clock is ready.
			return advancing;
		},
	),
	endpoint("DELETE /v1/test_helpers/test_clocks/:id", given.none, ({ sandbox, id }) => {
		const gone = demand(sandbox, "test_helpers.test_clock", id);
		for (const customer of sandbox.store.all("customer")) {
			if (customer.test_clock === id) removeCustomer(sandbox, customer.id);
		}
		sandbox.store.remove("test_helpers.test_clock", id);
		emit(sandbox, "test_helpers.test_clock.deleted", gone);
		return {
			id,
			object: "test_helpers.test_clock",
			deleted: true,
		} satisfies Stripe.TestHelpers.DeletedTestClock;
	}),
	endpoint("GET /v1/test_helpers/test_clocks", z.strictObject(given.listShape), (call) =>
		listPage(call.sandbox.store.all("test_helpers.test_clock"), call.given, call.path),
	),
];

/** Forward only, and no further than two intervals of the shortest subscription. */
function checkTarget(
	sandbox: Sandbox,
	{ id, frozen_time: from }: Stripe.TestHelpers.TestClock,
	target: number,
): void {
	if (target <= from) {
		throw invalid("`frozen_time` must be after the test clock's current frozen time.", {
			param: "frozen_time",
		});
	}
	const limits = sandbox.store
		.all("subscription")
		.filter((one) => one.test_clock === id && !hasEnded(one))
		.flatMap((one) => one.items.data.flatMap(({ price }) => price.recurring ?? []))
		.map((interval) => boundary(from, interval, 2));
	if (target <= Math.min(...limits)) return;
	throw invalid(
		"You can only advance the test clock up to two intervals of the shortest subscription attached to it.",
		{ param: "frozen_time" },
	);
}

function removeCustomer({ store }: Sandbox, customer: string): void {
	for (const one of store.all("subscription")) {
		if (idOf(one.customer) === customer) store.remove("subscription", one.id);
	}
	store.remove("customer", customer);
	store.put({ object: "sandbox.tombstone", id: customer, name: "customer" });
}
