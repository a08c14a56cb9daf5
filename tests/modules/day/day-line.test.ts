import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { blockAct } from "#app/modules/day/block-key.ts";
import { hourMarks, offsetIn, type Stretch, shownHours } from "#app/modules/day/day-frame.ts";
import { gapsBetween } from "#app/modules/day/gaps.ts";
import { type Lane, laneOf, SHORTEST_SHOWN } from "#app/modules/day/lanes.ts";
import { drawn, pulled } from "#app/modules/day/move-block.ts";

const day = calendarDate("2026-09-23");

test.each([
	["Africa/Johannesburg", "2026-09-23", 25, [0, 60, 120, 180, 240]],
	["Europe/Berlin", "2026-10-25", 26, [0, 60, 120, 180, 240]],
	["Europe/Berlin", "2026-03-29", 24, [0, 60, 120, 180, 240]],
	["Australia/Lord_Howe", "2026-04-05", 25, [0, 60, 150, 210, 270]],
])("clocks in %s show full hours on %s", (zone, date, count, offsets) => {
	const marks = hourMarks(zone, calendarDate(date));
	expect(marks).toHaveLength(count);
	expect(marks.slice(0, 5).map(({ offset }) => offset)).toEqual(offsets);
	expect(marks.at(-1)?.clock).toBe(1440);
});

test("an hour that comes twice stands there twice, one that is skipped does not", () => {
	const clocks = (date: string) =>
		hourMarks("Europe/Berlin", calendarDate(date)).map(({ clock }) => clock / 60);
	expect(clocks("2026-10-25").slice(0, 5)).toEqual([0, 1, 2, 2, 3]);
	expect(clocks("2026-03-29").slice(0, 4)).toEqual([0, 1, 3, 4]);
});

test("the line shows a working day and as far around it as there is something", () => {
	const marks = hourMarks("Africa/Johannesburg", day);
	expect(shownHours(marks, [])).toEqual({ from: 420, minutes: 660 });
	const early = [{ from: 350, minutes: 30 }];
	const late = [{ from: 1400, minutes: 40 }];
	expect(shownHours(marks, [...early, ...late])).toEqual({ from: 300, minutes: 1140 });
});

test("an instant on another date has no place on the line", () => {
	expect(offsetIn("Africa/Johannesburg", day, new Date("2026-09-23T12:30:00Z"))).toBe(870);
	expect(offsetIn("Africa/Johannesburg", day, new Date("2026-09-23T22:30:00Z"))).toBeNull();
});

const stretch = fc.record({
	from: fc.integer({ min: 0, max: 1380 }),
	minutes: fc.integer({ min: 1, max: 60 }),
});

test("blocks that share room stand side by side, each in a lane of its cluster", () => {
	fc.assert(
		fc.property(fc.array(stretch, { maxLength: 20 }), (blocks) => {
			const lanes = laneOf(blocks);
			expect(blocks.every((block) => isInLane(lanes.get(block)))).toBe(true);
			const pairs = blocks.flatMap((one) => blocks.map((other) => [one, other] as const));
			for (const [one, other] of pairs) {
				if (one === other || !shareRoom(one, other)) continue;
				expect(lanes.get(one)?.of).toBe(lanes.get(other)?.of);
				expect(lanes.get(one)?.lane).not.toBe(lanes.get(other)?.lane);
			}
		}),
	);
});

function isInLane(lane: Lane | undefined): boolean {
	return lane !== undefined && lane.lane < lane.of;
}

function shareRoom(one: Stretch, other: Stretch): boolean {
	const end = ({ from, minutes }: Stretch) => from + Math.max(minutes, SHORTEST_SHOWN);
	return one.from < end(other) && other.from < end(one);
}

test("gaps and what is captured fill the time between the first and the last", () => {
	expect(
		gapsBetween([
			{ from: 600, minutes: 60 },
			{ from: 480, minutes: 90 },
			{ from: 670, minutes: 30 },
		]),
	).toEqual([{ from: 570, minutes: 30 }]);
	expect(gapsBetween([{ from: 480, minutes: 90 }])).toEqual([]);
});

test("a block that is pulled stays inside its day and never gets shorter than a step", () => {
	const by = fc.integer({ min: -2000, max: 2000 });
	const limits = { step: 15, minutesOfDay: 1440 };
	fc.assert(
		fc.property(stretch, fc.constantFrom("whole", "start", "end"), by, (block, pull, minutes) => {
			const to = pulled(block, pull, minutes, limits);
			expect(to.from).toBeGreaterThanOrEqual(0);
			expect(to.from + to.minutes).toBeLessThanOrEqual(1440);
			expect(to.minutes).toBeGreaterThanOrEqual(Math.min(15, block.minutes));
			if (pull === "whole") expect(to.minutes).toBe(block.minutes);
			if (pull === "start") expect(to.from + to.minutes).toBe(block.from + block.minutes);
			if (pull === "end") expect(to.from).toBe(block.from);
		}),
	);
});

test("a stretch is drawn in whole steps, upwards as well", () => {
	expect(drawn(787, 832, 15, 1440)).toEqual({ from: 780, minutes: 60 });
	expect(drawn(832, 787, 15, 1440)).toEqual({ from: 780, minutes: 60 });
	expect(drawn(780, 780, 15, 1440)).toEqual({ from: 780, minutes: 15 });
	expect(drawn(1430, 1500, 15, 1440)).toEqual({ from: 1425, minutes: 15 });
});

test.each([
	["ArrowDown", {}, { kind: "pull", pull: "whole", by: 1 }],
	["ArrowUp", { shiftKey: true }, { kind: "pull", pull: "end", by: -1 }],
	["Delete", {}, { kind: "remove" }],
	["ArrowUp", { ctrlKey: true }, null],
	["Enter", {}, null],
])("on a block %s %j does %j", (key, with_, act) => {
	const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
	expect(blockAct({ key, ...none, ...with_ })).toEqual(act);
});
