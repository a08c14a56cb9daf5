import { expect, test } from "vitest";
import { formatMinutes, minutesOfHours } from "#app/lib/duration.ts";
import { datedMinutes } from "#app/modules/settings/dated-minutes.ts";
import { hours } from "#app/modules/settings/kinds/hours.ts";

const key = "ORDINARY_HOURS_IN_WEEK";

test("every length of a week that can be typed comes back as the whole minutes that it was", () => {
	const week = { from: 60, to: 7 * 24 * 60 };
	const kind = hours(week);
	const lost: number[] = [];
	for (let minutes = week.from; minutes <= week.to; minutes++) {
		const read = kind.read(formatMinutes(minutes));
		if ("problem" in read || minutesOfHours(read.value) !== minutes) lost.push(minutes);
	}
	expect(lost).toEqual([]);
});

test("a day has the length that was set on or before it, and the usual one before any", () => {
	const stored = [
		{ key, value: 40.7, effectiveFrom: "2026-10-01" },
		{ key, value: 42.7, effectiveFrom: "2026-03-01" },
	];
	const minutesOn = datedMinutes(stored, key);
	const days = ["2026-02-28", "2026-03-01", "2026-09-30", "2026-10-01", "2026-03-01"];
	expect(days.map(minutesOn)).toEqual([2_700, 2_562, 2_562, 2_442, 2_562]);
});
