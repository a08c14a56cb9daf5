import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { dayEnds } from "#app/modules/time/day-ends.ts";
import { editEntries } from "#app/modules/time/edit-entries.ts";
import { newEntry } from "#app/modules/time/new-entry.ts";
import type { StoredEntry } from "#app/modules/time/stored-entry.ts";

const date = calendarDate("2026-09-21");
const now = new Date("2026-09-21T12:00:00Z");
const facts = { dayEnds, now };

function entry(over: Partial<StoredEntry> = {}): StoredEntry {
	const work = { projectId: "p", taskId: "a", date, minutes: 60 };
	return { ...newEntry(work, { member: { id: "m" }, now: new Date(0) }), ...over };
}

function seenOf(entries: readonly StoredEntry[]) {
	return entries.map(({ id, version }) => ({ id, version, date }));
}

test("entries are changed alike and only in what is asked", () => {
	const before = [entry({ note: "Codes", tagIds: ["x"] }), entry(), entry()];
	const edit = { addTagIds: ["y"], removeTagIds: ["x"], billableOverride: false };
	const planned = editEntries(before, seenOf(before.slice(0, 2)), edit, facts);
	expect(planned).toMatchObject({
		entries: [
			{ note: "Codes", tagIds: ["y"], billableOverride: false, version: 2, updatedAt: now },
			{ tagIds: ["y"], version: 2 },
			before[2],
		],
	});
});

test("one entry in another version holds all of them back", () => {
	const before = [entry(), entry({ version: 3 })];
	const seen = seenOf(before).map((each) => ({ ...each, version: 1 }));
	expect(editEntries(before, seen, { note: "Codes" }, facts)).toEqual({ refused: "entry.changed" });
});

test("what is so already is left alone, whatever its version: sending twice does nothing twice", () => {
	const before = [entry({ note: "Codes", version: 2 })];
	const seen = [{ id: before[0]?.id ?? "", version: 1, date }];
	expect(editEntries(before, seen, { note: "Codes" }, facts)).toEqual({ entries: before });
});

test("a start stays and its end moves, but never past midnight", () => {
	const times = {
		startedAt: new Date("2026-09-21T20:00:00Z"),
		endedAt: new Date("2026-09-21T21:00:00Z"),
		zone: "Africa/Johannesburg",
	};
	const before = [entry(times)];
	expect(editEntries(before, seenOf(before), { minutes: 120 }, facts)).toMatchObject({
		entries: [{ minutes: 120, endedAt: new Date("2026-09-21T22:00:00Z") }],
	});
	expect(editEntries(before, seenOf(before), { minutes: 121 }, facts)).toEqual({
		refused: "entry.midnight",
	});
});

test("a day takes no more than 24 hours; one that is fuller may still shrink", () => {
	const before = [entry({ minutes: 1400 }), entry({ minutes: 30 })];
	const [, second] = seenOf(before);
	const grow = (minutes: number) => editEntries(before, second ? [second] : [], { minutes }, facts);
	expect(grow(41)).toEqual({ refused: "day.full" });
	expect(grow(40)).toHaveProperty("entries");
});
