import fc from "fast-check";
import { expect, test } from "vitest";
import {
	consentChoice,
	consentChoices,
	consentEnd,
	visitEnd,
} from "#app/modules/support/consent-life.ts";

const hour = 3_600_000;
const begun = new Date("2026-11-22T10:00:00Z");

test("an owner consents for an hour, a day or seven days", () => {
	const ends = consentChoices.map((choice) => consentEnd(choice, begun).toISOString());
	expect(ends).toEqual([
		"2026-11-22T11:00:00.000Z",
		"2026-11-23T10:00:00.000Z",
		"2026-11-29T10:00:00.000Z",
	]);
});

test("no other time can be chosen", () => {
	for (const name of ["month", "", null, undefined, 24, "constructor"]) {
		expect(consentChoice(name)).toBeNull();
	}
});

test("whoever looks begins anew after an hour, and is out with the consent", () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 168 * hour }), (left) => {
			const until = new Date(begun.getTime() + left);
			const end = visitEnd(begun, until).getTime() - begun.getTime();
			expect(end).toBe(Math.min(left, hour));
		}),
	);
});
