import { expireSession } from "../checkout/expire-session.ts";
import { sandboxNow } from "../clock.ts";
import { changeSettings, type Sandbox, settingsOf } from "../sandbox.ts";
import { demand } from "../store/demand.ts";
import { firstDue, type Happening } from "./happening.ts";
import { happeningsOfInvoice } from "./of-invoice.ts";
import { happeningsOfSchedule } from "./of-schedule.ts";
import { happeningsOf } from "./of-subscription.ts";

/** Far more than any test brings about: a loop that never ends is a fault. */
const most = 20_000;

/** Lets everything happen that is due by a moment to the customers of a test clock, each at its own time. */
export function driveTestClock(sandbox: Sandbox, clock: string, until: number): void {
	drive(sandbox, clock, until, (at) => {
		const known = demand(sandbox, "test_helpers.test_clock", clock);
		sandbox.store.put({ ...known, frozen_time: Math.max(known.frozen_time, at) });
	});
}

/** Lets everything happen that is due by now to the customers who have no test clock. */
export function catchUp(sandbox: Sandbox): void {
	try {
		drive(sandbox, null, sandboxNow(sandbox), (at) => {
			sandbox.pinned = at;
		});
	} finally {
		sandbox.pinned = null;
	}
}

/** Sets the sandbox's own clock forward. */
export function advanceSandbox(sandbox: Sandbox, seconds: number): void {
	// What is due already happens at its time, not after the leap.
	catchUp(sandbox);
	const { clockOffset } = settingsOf(sandbox);
	changeSettings(sandbox, { clockOffset: clockOffset + seconds });
	catchUp(sandbox);
}

function drive(
	sandbox: Sandbox,
	clock: string | null,
	until: number,
	setTime: (at: number) => void,
): void {
	for (let count = 0; count < most; count++) {
		const next = firstDue(happeningsIn(sandbox, clock), until);
		if (!next) {
			setTime(until);
			return;
		}
		setTime(next.at);
		next.run();
	}
	throw new Error("The sandbox's clock does not come to rest.");
}

function happeningsIn(sandbox: Sandbox, clock: string | null): Happening[] {
	const { store } = sandbox;
	const isOf = ({ test_clock }: { test_clock: unknown }) => (test_clock ?? null) === clock;
	return [
		...store
			.all("subscription")
			.filter(isOf)
			.flatMap((one) => happeningsOf(sandbox, one)),
		...store
			.all("subscription_schedule")
			.filter(isOf)
			.flatMap((one) => happeningsOfSchedule(sandbox, one)),
		...store
			.all("invoice")
			.filter(isOf)
			.flatMap((one) => happeningsOfInvoice(sandbox, one)),
		...sessionsIn(sandbox, clock),
	];
}

function sessionsIn(sandbox: Sandbox, clock: string | null): Happening[] {
	const { store } = sandbox;
	return store.all("checkout.session").flatMap((one): Happening[] => {
		const owner =
			typeof one.customer === "string" ? store.get("customer", one.customer) : undefined;
		if (one.status !== "open" || (owner?.test_clock ?? null) !== clock) return [];
		return [{ at: one.expires_at, order: 8, run: () => void expireSession(sandbox, one) }];
	});
}
