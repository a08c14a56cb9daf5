import { expect, test } from "vitest";
import { WakeUp } from "#app/jobs/wake-up.ts";

const long = 60_000;

test("a call wakes everybody who sleeps", async () => {
	const wakeUp = new WakeUp();
	const sleepers = [1, 2, 3].map(() => wakeUp.sleep(long, wakeUp.calls));
	wakeUp.call();
	await Promise.all(sleepers);
});

test("a call that came between looking and sleeping is not missed", async () => {
	const wakeUp = new WakeUp();
	const { calls } = wakeUp;
	wakeUp.call();
	await wakeUp.sleep(long, calls);
});

test("without a call sleep ends by itself", async () => {
	const wakeUp = new WakeUp();
	const began = performance.now();
	await wakeUp.sleep(20, wakeUp.calls);
	expect(performance.now() - began).toBeGreaterThanOrEqual(15);
});
