import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { overlapped } from "#app/modules/time/overlap.ts";
import { readSpanFields } from "#app/modules/time/span-fields.ts";
import { timedSpan, type Which, wholeMinutes } from "#app/modules/time/timed-span.ts";

type Whiches = Partial<Record<"start" | "end", Which>>;

function timed(zone: string, date: string, text: string, which: Whiches = {}) {
	const [duration = "", start = "", end = ""] = text
		.split(" ")
		.map((each) => each.replace("-", ""));
	const reading = readSpanFields({ duration, start, end });
	if (reading.kind !== "span" || !reading.span.clock) throw new Error(text);
	const { minutes, clock } = reading.span;
	return timedSpan(
		{ minutes, clock },
		{ zone, date: calendarDate(date), writing: usualWriting },
		which,
	);
}

test.each([
	["Africa/Johannesburg", "2026-11-22", "1:30 13:00", [90]],
	["Africa/Johannesburg", "2026-11-22", "- 22:00 24:00", [120]],
	["Africa/Johannesburg", "2026-11-22", "- 22:00 1:00", [120, 60]],
	["Africa/Johannesburg", "2026-11-22", "4:00 22:00", [120, 120]],
	// The hour that is skipped or comes twice does not go by, or goes by twice.
	["Europe/Berlin", "2026-03-29", "- 1:00 4:00", [120]],
	["Europe/Berlin", "2026-10-25", "- 1:00 4:00", [240]],
	["Europe/Berlin", "2026-10-24", "- 22:00 4:00", [120, 300]],
	["Australia/Lord_Howe", "2026-04-05", "- 1:00 3:00", [150]],
	["America/New_York", "2026-03-08", "3:00 1:00", [180]],
])("in %s on %s “%s” takes %j minutes of its days", (zone, date, text, minutes) => {
	expect(timed(zone, date, text)).toMatchObject({
		...{ kind: "timed", parts: minutes.map((each) => ({ minutes: each })) },
	});
});

test("a time that comes twice is asked for, and taken as answered", () => {
	const at = (which?: Which) =>
		timed("Europe/Berlin", "2026-10-25", "0:15 2:30", which ? { start: which } : {});
	expect(at()).toMatchObject({ kind: "ask", field: "start" });
	const starts = (["first", "second"] as const).map((which) => {
		const span = at(which);
		return span.kind === "timed" ? span.parts[0]?.startedAt.toISOString() : null;
	});
	expect(starts).toEqual(["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"]);
});

test("an end that comes twice is asked for only where both are after the start", () => {
	expect(timed("Europe/Berlin", "2026-10-25", "- 1:00 2:30")).toMatchObject({
		kind: "ask",
		field: "end",
	});
	expect(timed("Europe/Berlin", "2026-10-25", "- 2:45 2:30", { start: "first" })).toMatchObject({
		...{ kind: "timed", parts: [{ minutes: 45 }] },
	});
});

test("a time that clocks skip is refused with the one to type", () => {
	expect(timed("Europe/Berlin", "2026-03-29", "1:00 2:30")).toEqual({
		kind: "refused",
		errors: { start: "Clocks go forward on this day: there is no 02:30. Type 03:00 or later." },
	});
});

test("whole minutes of stretches that follow one another never overlap and add up to the whole", () => {
	const cuts = fc.array(fc.integer({ min: 0, max: 36_000_000 }), { minLength: 2, maxLength: 8 });
	fc.assert(
		fc.property(cuts, (times) => {
			const at = times.sort((a, b) => a - b).map((time) => new Date(1_790_000_000_000 + time));
			const spans = at.slice(1).map((end, index) => ({
				...{ id: String(index), ...wholeMinutes(at[index] ?? end, end) },
			}));
			for (const span of spans) expect(overlapped(span, spans)).toBeUndefined();
			const whole = wholeMinutes(at[0] ?? new Date(0), at.at(-1) ?? new Date(0));
			const sum = spans.reduce((total, { startedAt, endedAt }) => total + +endedAt - +startedAt, 0);
			expect(sum).toBe(+whole.endedAt - +whole.startedAt);
		}),
	);
});
