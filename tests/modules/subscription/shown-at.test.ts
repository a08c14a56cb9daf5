import { expect, test } from "vitest";
import { readShownAt } from "#app/modules/subscription/shown-at.ts";

const now = new Date("2026-11-22T10:00:00Z");

test("the price that was shown holds for an hour", () => {
	const shown = new Date("2026-11-22T09:00:00Z");
	expect(readShownAt(shown.toISOString(), now)).toEqual(shown);
});

test.for([["2026-11-22T08:59:59Z"], ["2026-11-22T10:00:01Z"], ["yesterday"], [null]] as const)(
	"%s counts as now",
	([given]) => {
		expect(readShownAt(given, now)).toEqual(now);
	},
);
