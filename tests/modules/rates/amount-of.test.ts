import fc from "fast-check";
import { expect, test } from "vitest";
import { amountOf } from "#app/modules/rates/amount-of.ts";

test.each([
	// minutes, rate in cents, hundredths of hours, cents
	[20, 1_150_00n, 33n, 379_50n],
	[40, 1_150_00n, 67n, 770_50n],
	[3, 100n, 5n, 5n],
	[15, 3n, 25n, 1n], // 0.75 of a cent
	[10, 3n, 17n, 1n], // 0.51 of a cent
	[60, 0n, 100n, 0n],
])("%d minutes at %s cents an hour are %s hundredths of an hour", (minutes, rate, hours, cents) => {
	expect(amountOf(minutes, 60, rate)).toEqual({ quantity: hours, minor: cents });
});

test("a day's rate counts days of the date's working hours", () => {
	const onDayOf = (dayMinutes: number, minutes: number) => amountOf(minutes, dayMinutes, 9_000_00n);
	expect(onDayOf(480, 480)).toEqual({ quantity: 100n, minor: 9_000_00n });
	expect(onDayOf(450, 480)).toEqual({ quantity: 107n, minor: 9_630_00n });
	expect(onDayOf(480, 160)).toEqual({ quantity: 33n, minor: 2_970_00n });
});

test("who multiplies what is printed comes to the amount", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 1440 }),
			fc.bigInt({ min: 0n, max: 10n ** 16n }),
			(minutes, rate) => {
				const { quantity, minor } = amountOf(minutes, 60, rate);
				const exact = quantity * rate;
				expect(minor * 100n - exact).toBeLessThanOrEqual(50n);
				expect(exact - minor * 100n).toBeLessThan(50n);
			},
		),
	);
});
