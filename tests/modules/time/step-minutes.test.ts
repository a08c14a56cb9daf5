import fc from "fast-check";
import { expect, test } from "vitest";
import { stepMinutes } from "#app/modules/time/step-minutes.ts";

test("steps land on the interval", () => {
	expect(stepMinutes(0, 15, 1)).toBe(15);
	expect(stepMinutes(20, 15, 1)).toBe(30);
	expect(stepMinutes(20, 15, -1)).toBe(15);
	expect(stepMinutes(15, 15, -1)).toBe(0);
});

test("steps stay within a day and move by at most the interval", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 1440 }),
			fc.constantFrom(1, 5, 6, 10, 15, 30, 60),
			fc.constantFrom<1 | -1>(1, -1),
			(minutes, interval, direction) => {
				const next = stepMinutes(minutes, interval, direction);
				expect(next % interval).toBe(0);
				expect(Math.abs(next - minutes)).toBeLessThanOrEqual(interval);
				expect(next === minutes).toBe(minutes === (direction === 1 ? 1440 : 0));
			},
		),
	);
});
