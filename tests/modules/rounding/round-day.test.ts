import fc from "fast-check";
import { expect, test } from "vitest";
import { roundDay } from "#app/modules/rounding/round-day.ts";
import { roundingModes } from "#app/modules/rounding/rounding-rule.ts";

test("the longest entry takes the difference, of two the older", () => {
	const entries = [
		{ id: "c", minutes: 20 },
		{ id: "b", minutes: 50 },
		{ id: "a", minutes: 50 },
	];
	const { billed, parts } = roundDay(entries, { mode: "ceil", intervalMinutes: 15, per: "day" });
	expect(billed).toBe(120);
	expect(Object.fromEntries(parts)).toEqual({ a: 50, b: 50, c: 20 });
	const floor = roundDay(entries, { mode: "floor", intervalMinutes: 50, per: "day" });
	expect(Object.fromEntries(floor.parts)).toEqual({ a: 30, b: 50, c: 20 });
});

test("where the longest cannot give enough the next gives the rest", () => {
	const entries = [
		{ id: "a", minutes: 30 },
		{ id: "b", minutes: 20 },
	];
	const { parts } = roundDay(entries, { mode: "floor", intervalMinutes: 60, per: "day" });
	expect(Object.fromEntries(parts)).toEqual({ a: 0, b: 0 });
});

test("parts add up to the rounded sum, none is negative, and their order does not matter", () => {
	const minutes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 });
	const mode = fc.constantFrom(...roundingModes);
	fc.assert(
		fc.property(minutes, mode, fc.integer({ min: 0, max: 120 }), (worked, mode, interval) => {
			const rounding = { mode, intervalMinutes: interval, per: "day" } as const;
			const entries = worked.map((each, index) => ({ id: `e${index}`, minutes: each }));
			const { billed, parts } = roundDay(entries, rounding);
			const shares = [...parts.values()];
			expect(shares.reduce((sum, share) => sum + share, 0)).toBe(billed);
			expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
			expect(Math.abs(billed - worked.reduce((a, b) => a + b, 0))).toBeLessThanOrEqual(interval);
			const reversed = roundDay([...entries].reverse(), rounding);
			for (const [id, share] of parts) expect(reversed.parts.get(id)).toBe(share);
		}),
	);
});
