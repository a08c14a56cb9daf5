import { idOrNull } from "./reference.ts";
import { type Sandbox, settingsOf } from "./sandbox.ts";

/** Seconds since 1970 by the sandbox's own clock, which may be ahead of the machine's. */
export function sandboxNow(sandbox: Sandbox): number {
	return sandbox.pinned ?? Math.floor(Date.now() / 1000) + settingsOf(sandbox).clockOffset;
}

/** Seconds since 1970 for a customer: by the test clock, where there is one, that stands still until advanced. */
export function nowFor(sandbox: Sandbox, customer: string | null): number {
	const clock = customer ? testClockOf(sandbox, customer) : null;
	const found = clock ? sandbox.store.get("test_helpers.test_clock", clock) : undefined;
	return found?.frozen_time ?? sandboxNow(sandbox);
}

export function testClockOf(sandbox: Sandbox, customer: string): string | null {
	return idOrNull(sandbox.store.get("customer", customer)?.test_clock);
}
