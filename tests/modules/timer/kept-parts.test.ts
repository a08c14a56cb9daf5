import { expect, test } from "vitest";
import { readKeep } from "#app/modules/timer/keep-fields.ts";
import { keptParts } from "#app/modules/timer/kept-parts.ts";
import { asksAt } from "#app/modules/timer/running-timer.ts";

const zone = "Africa/Johannesburg";
const berlin = "Europe/Berlin";
const at = (text: string) => new Date(text);

test.each([
	["at the limit", zone, "2026-11-20T06:00:00Z", "2026-11-20T16:00:00.000Z"],
	["at midnight, when that is before", zone, "2026-11-20T15:00:00Z", "2026-11-20T22:00:00.000Z"],
	["at the limit of real hours", berlin, "2026-10-24T22:30:00Z", "2026-10-25T08:30:00.000Z"],
])("a timer asks %s", (_when, in_, startedAt, expected) => {
	expect(asksAt(at(startedAt), in_, 10).toISOString()).toBe(expected);
});

test.each([
	["2026-11-20T12:00:10Z", "2026-11-20T13:24:20Z", [["2026-11-20", 84]]],
	["2026-11-20T12:00:10Z", "2026-11-20T12:00:29Z", []],
	["2026-11-20T12:00:29Z", "2026-11-20T12:00:30Z", [["2026-11-20", 1]]],
	[
		"2026-11-20T21:00:00Z",
		"2026-11-20T23:00:00Z",
		[
			["2026-11-20", 60],
			["2026-11-21", 60],
		],
	],
])("a timer from %s to %s comes to %j", (startedAt, now, parts) => {
	const kept = keptParts({ startedAt: at(startedAt), zone }, { kind: "all" }, at(now));
	expect(kept?.map(({ date, minutes }) => [date, minutes])).toEqual(parts);
});

test("over a night in which clocks change it counts the hours that went by", () => {
	const kept = (startedAt: string, now: string) =>
		keptParts({ startedAt: at(startedAt), zone: berlin }, { kind: "all" }, at(now));
	const minutes = (parts: ReturnType<typeof kept>) => parts?.map((part) => part.minutes);
	expect(minutes(kept("2026-10-24T21:00:00Z", "2026-10-25T04:00:00Z"))).toEqual([60, 360]);
	expect(minutes(kept("2026-03-28T22:00:00Z", "2026-03-29T04:00:00Z"))).toEqual([60, 300]);
});

test("a part is kept only within the time that it ran", () => {
	const ran = { startedAt: at("2026-11-20T12:00:10Z"), zone };
	const keep = (from: string, until: string) =>
		keptParts(
			ran,
			{ kind: "part", from: at(`2026-11-20T${from}Z`), until: at(`2026-11-20T${until}Z`) },
			at("2026-11-20T15:00:00Z"),
		);
	expect(keep("12:00:00", "13:00:00")).toMatchObject([{ minutes: 60 }]);
	expect(keep("11:59:00", "13:00:00")).toBeNull();
	expect(keep("12:00:00", "15:01:00")).toBeNull();
	expect(keep("13:00:00", "13:00:00")).toBeNull();
});

test("an end that comes twice is the last of two, a start the first: nothing that was worked is lost", () => {
	const form = new FormData();
	form.set("keep", "part");
	form.set("from", "2026-10-25T02:15");
	form.set("until", "2026-10-25T02:45");
	expect(readKeep(form, berlin)).toEqual({
		...{ kind: "part", from: at("2026-10-25T00:15:00Z") },
		until: at("2026-10-25T01:45:00Z"),
	});
	form.set("until", "tomorrow");
	expect(readKeep(form, berlin)).toBeUndefined();
	expect(readKeep(new FormData(), berlin)).toBeNull();
});
