import fc from "fast-check";
import { expect, test } from "vitest";
import {
	type AttemptRule,
	countTry,
	delayAfter,
	type Tally,
	waitFor,
} from "#app/modules/accounts/attempt-rule.ts";

const minute = 60_000;
const rule: AttemptRule = {
	free: 3,
	firstDelay: minute,
	longestDelay: 15 * minute,
	window: 60 * minute,
};
const start = new Date("2026-11-22T08:00:00Z");
const later = (ms: number) => new Date(start.getTime() + ms);

test("the first tries are free and each further one waits twice as long, up to the longest", () => {
	const delays = [1, 2, 3, 4, 5, 6, 7, 8, 100].map((count) => delayAfter(count, rule) / minute);
	expect(delays).toEqual([0, 0, 1, 2, 4, 8, 15, 15, 15]);
});

test("a try begins a tally, further ones add to it", () => {
	const first = countTry(null, rule, start);
	expect(first).toEqual({ count: 1, windowEndsAt: later(60 * minute), blockedUntil: null });
	const third = countTry(countTry(first, rule, start), rule, later(1_000));
	expect(third.count).toBe(3);
	expect(third.blockedUntil).toEqual(later(minute + 1_000));
	expect(waitFor(third, later(1_000))).toBe(minute);
	expect(waitFor(third, later(minute + 1_000))).toBe(0);
});

test("an hour without a try forgets the ones before", () => {
	const before: Tally = { count: 50, windowEndsAt: start, blockedUntil: start };
	expect(countTry(before, rule, start).count).toBe(1);
	expect(countTry({ ...before, windowEndsAt: later(1) }, rule, start).count).toBe(51);
});

test("waits never grow shorter while somebody goes on, and never exceed the longest", () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 30 * minute }), { maxLength: 40 }), (pauses) => {
			let tally: Tally | null = null;
			let now = start;
			let longest = 0;
			for (const pause of pauses) {
				now = new Date(now.getTime() + waitFor(tally, now) + pause);
				tally = countTry(tally, rule, now);
				const wait = waitFor(tally, now);
				expect(wait).toBeLessThanOrEqual(rule.longestDelay);
				expect(wait).toBeGreaterThanOrEqual(longest);
				longest = wait;
			}
		}),
	);
});

test("no way of spacing tries gets more of them into a day than the rule allows", () => {
	let now = start;
	let tally: Tally | null = null;
	let tries = 0;
	while (now < later(24 * 60 * minute)) {
		tally = countTry(tally, rule, now);
		tries += 1;
		now = new Date(now.getTime() + Math.max(1, waitFor(tally, now)));
	}
	expect(tries).toBeLessThan(105);
});
