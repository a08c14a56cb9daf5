import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { usualWriting } from "#app/lib/writing.ts";
import type { DayEntry } from "#app/modules/day/day-entry.ts";
import { entryParts } from "#app/modules/day/entry-parts.ts";
import { followSpan } from "#app/modules/day/follow-span.ts";
import { firstSpan } from "#app/modules/day/opened.ts";
import { ownClockText } from "#app/modules/day/own-clock.ts";

const autumn = calendarDate("2026-10-25");
const berlin = "Europe/Berlin";
/** The second half past two of the night in which clocks go back. */
const entry: DayEntry = {
	...{ id: "e", version: 3, date: autumn, taskId: "t", task: "Mapping", project: "P", client: "C" },
	...{ billable: true, isOpen: true, minutes: 60, note: "", tagIds: [] },
	times: {
		from: 210,
		startedAt: new Date("2026-10-25T01:30:00Z"),
		endedAt: new Date("2026-10-25T02:30:00Z"),
		zone: berlin,
	},
};
const seen = firstSpan({ entry: "e", start: "", end: "" }, entry, usualWriting);
const where = { date: autumn, zone: berlin, writing: usualWriting };
const read = (change: Partial<typeof seen>, at = where) =>
	entryParts({ typed: { ...seen, ...change }, seen, which: {}, split: false }, at, entry);

test("times that nobody touched stay the instants that they were, by whatever clock they are read", () => {
	const { startedAt, endedAt } = entry.times ?? {};
	const parts = [{ date: autumn, minutes: 60, times: { startedAt, endedAt, zone: berlin } }];
	expect(seen).toEqual({ duration: "1:00", start: "02:30", end: "03:30" });
	expect(read({})).toEqual({ kind: "parts", parts });
	expect(read({}, { ...where, zone: "America/New_York" })).toEqual({ kind: "parts", parts });
});

test("a new duration keeps which of two times it started at", () => {
	expect(read({ duration: "1:30" })).toMatchObject({
		parts: [{ minutes: 90, times: { startedAt: entry.times?.startedAt } }],
	});
});

test("a new start that comes twice is asked for", () => {
	expect(read({ start: "2:15" })).toMatchObject({ kind: "refused", ask: "start" });
});

test("what passes midnight is refused with what each day would have, and cut where so wanted", () => {
	const typed = { duration: "2:00", start: "23:00", end: "" };
	const fields = { typed, seen: { duration: "", start: "", end: "" }, which: {} };
	const whole = entryParts({ ...fields, split: false }, where, null);
	expect(whole).toMatchObject({
		kind: "refused",
		split: "1:00 on Sunday 25 October and 1:00 on Monday 26 October",
	});
	const parts = [
		{ date: autumn, minutes: 60 },
		{ date: "2026-10-26", minutes: 60 },
	];
	expect(entryParts({ ...fields, split: true }, where, null)).toMatchObject({ parts });
});

test("the third field follows from two, by the minutes that go by", () => {
	const nothing = { duration: "", start: "", end: "" };
	const follow = (typed: Partial<typeof nothing>) =>
		followSpan({ ...nothing, ...typed }, nothing, where);
	expect(follow({ duration: "90m", start: "13" })).toEqual({ end: "14:30" });
	expect(follow({ start: "1:00", end: "4:00" })).toEqual({ duration: "4:00", start: "01:00" });
	expect(follow({ duration: "1:00", end: "14:30" })).toEqual({ duration: "1:00", start: "13:30" });
	expect(follow({ duration: "1:00" })).toBeNull();
	expect(follow({ duration: "abc", start: "13" })).toBeNull();
});

test("who lives by another clock is told how it relates to the workspace's", () => {
	const day = calendarDate("2026-07-01");
	expect(ownClockText("Africa/Johannesburg", "Asia/Kathmandu", day)).toContain("3:45 ahead");
	expect(ownClockText("Africa/Johannesburg", berlin, day)).toBeNull();
	expect(ownClockText("Africa/Johannesburg", berlin, autumn)).toContain("1:00 behind");
	expect(ownClockText("Africa/Johannesburg", null, day)).toBeNull();
});
