import { expect, test } from "vitest";
import { readSpanFields, type SpanFields } from "#app/modules/time/span-fields.ts";

const fields = (duration: string, start = "", end = ""): SpanFields => ({ duration, start, end });

test.each([
	[fields("1h30"), { minutes: 90, clock: null }],
	[fields("1h30", "13:00"), { minutes: 90, clock: { start: 780, end: null } }],
	[fields("", "13", "14:30"), { minutes: 90, clock: { start: 780, end: 870 } }],
	[fields("1:30", "", "14:30"), { minutes: 90, clock: { start: 780, end: 870 } }],
	[fields("1:30", "13:00", "14:30"), { minutes: 90, clock: { start: 780, end: null } }],
	[fields("", "22:00", "1:00"), { minutes: 180, clock: { start: 1320, end: 60 } }],
	[fields("", "22:00", "0:00"), { minutes: 120, clock: { start: 1320, end: 1440 } }],
])("two of %j say the third", (typed, span) => {
	expect(readSpanFields(typed)).toEqual({ kind: "span", span });
});

const seen = fields("1:30", "13:00", "14:30");

test.each([
	[
		"a new duration moves the end",
		fields("2:00", "13:00", "14:30"),
		120,
		{ start: 780, end: null },
	],
	["a new start moves the end", fields("1:30", "12:00", "14:30"), 90, { start: 720, end: null }],
	[
		"a new end changes the duration",
		fields("1:30", "13:00", "16:00"),
		180,
		{ start: 780, end: 960 },
	],
	["new ends change it too", fields("1:30", "12:00", "16:00"), 240, { start: 720, end: 960 }],
])("of an entry that is there %s", (_rule, typed, minutes, clock) => {
	expect(readSpanFields(typed, seen)).toEqual({ kind: "span", span: { minutes, clock } });
});

test.each([
	[fields(""), "duration", /how long it took/],
	[fields("", "13:00"), "duration", /when it ended/],
	[fields("", "", "14:30"), "start", /when it started/],
	[fields("abc", "x"), "duration", /not a duration/],
	[fields("90"), "duration", /Did you mean 1:30/],
	[fields("1:00", "", "0:30"), "start", /day before/],
	[fields("1:00", "24:00"), "start", /next day/],
	[fields("2:00", "13:00", "14:30"), "duration", /it is 1:30, not 2:00/],
])("%j is refused beside the field", (typed, field, words) => {
	expect(readSpanFields(typed)).toEqual({
		kind: "refused",
		errors: expect.objectContaining({ [field]: expect.stringMatching(words) }),
	});
});
