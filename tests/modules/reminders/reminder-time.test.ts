import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, calendarDate, weekStart } from "#app/lib/calendar-date.ts";
import { localTime } from "#app/lib/local-time.ts";
import { reminderTime } from "#app/modules/reminders/reminder-time.ts";

const zones = [
	"Africa/Johannesburg",
	"Europe/Berlin",
	"America/New_York",
	"America/St_Johns",
	"Asia/Kathmandu",
	"Asia/Kolkata",
	"Australia/Lord_Howe",
	"Pacific/Chatham",
	"Pacific/Kiritimati",
	"Pacific/Pago_Pago",
	"America/Santiago",
	"Africa/Cairo",
];
const hour = 3_600_000;

test.each([
	["2026-11-23T06:59:59Z", "early"], // 08:59:59 in Johannesburg
	["2026-11-23T07:00:00Z", "due"],
	["2026-11-23T21:59:59Z", "due"], // 23:59:59
	["2026-11-23T22:00:00Z", "late"],
	["2026-11-22T07:30:00Z", "early"],
])("at %s a reminder for nine o'clock in Johannesburg is %s", (now, kind) => {
	const day = calendarDate("2026-11-23");
	const time = reminderTime(new Date(now), { zone: "Africa/Johannesburg", day, hour: 9 });
	expect(time.kind).toBe(kind);
});

test("an hour that clocks skip counts as come when they have passed it", () => {
	// Santiago skips 00:00–00:59 on Sunday 6 September 2026, Berlin 02:00–02:59 on 29 March 2026.
	const santiago = { zone: "America/Santiago", day: calendarDate("2026-09-06"), hour: 0 };
	expect(reminderTime(new Date("2026-09-06T03:59:00Z"), santiago).kind).toBe("early");
	expect(reminderTime(new Date("2026-09-06T04:00:00Z"), santiago).kind).toBe("due");
	const berlin = { zone: "Europe/Berlin", day: calendarDate("2026-03-29"), hour: 2 };
	expect(reminderTime(new Date("2026-03-29T00:59:00Z"), berlin).kind).toBe("early");
	expect(reminderTime(new Date("2026-03-29T01:00:00Z"), berlin).kind).toBe("due");
});

test("an hour that comes twice counts the first time", () => {
	const berlin = { zone: "Europe/Berlin", day: calendarDate("2026-10-25"), hour: 2 };
	expect(reminderTime(new Date("2026-10-24T23:59:00Z"), berlin).kind).toBe("early");
	expect(reminderTime(new Date("2026-10-25T00:00:00Z"), berlin).kind).toBe("due");
	expect(reminderTime(new Date("2026-10-25T01:00:00Z"), berlin).kind).toBe("due");
});

const wishes = fc.record({
	zone: fc.constantFrom(...zones),
	day: fc
		.integer({ min: 0, max: 1500 })
		.map((weeks) => addDays(weekStart(calendarDate("2020-01-06"), 1), weeks * 7)),
	hour: fc.integer({ min: 0, max: 23 }),
});

test("in every zone, on every Monday, it becomes due at its hour and stays so until the day ends", () => {
	fc.assert(
		fc.property(wishes, (wish) => {
			const noon = Date.parse(`${wish.day}T12:00:00Z`);
			let before = "early";
			for (let now = noon - 30 * hour; now <= noon + 30 * hour; now += hour / 2) {
				const { kind } = reminderTime(new Date(now), wish);
				expect(["early early", "early due", "due due", "due late", "late late"]).toContain(
					`${before} ${kind}`,
				);
				if (before === "early" && kind === "due") {
					const local = localTime(wish.zone, new Date(now));
					expect(local.date).toBe(wish.day);
					expect(local.hour).toBeGreaterThanOrEqual(wish.hour);
					const earlier = localTime(wish.zone, new Date(now - hour / 2));
					expect(earlier.date < wish.day || earlier.hour < wish.hour).toBe(true);
				}
				before = kind;
			}
			expect(before).toBe("late");
		}),
		{ numRuns: 20 },
	);
});

test("looking again only when told to, the hour is met to the minute", () => {
	fc.assert(
		fc.property(wishes, fc.integer({ min: 0, max: 59 }), (wish, minute) => {
			let now = new Date(Date.parse(`${wish.day}T12:00:00Z`) - 40 * hour + minute * 60_000);
			let looks = 0;
			for (let time = reminderTime(now, wish); time.kind === "early"; looks += 1) {
				expect(time.lookAgain.getTime()).toBeGreaterThan(now.getTime());
				now = time.lookAgain;
				time = reminderTime(now, wish);
			}
			const local = localTime(wish.zone, now);
			expect(local.date).toBe(wish.day);
			const isOnTime = local.hour === wish.hour && local.minute === 0;
			const wasSkipped = localTime(wish.zone, new Date(now.getTime() - 60_000)).hour < wish.hour;
			expect(isOnTime || wasSkipped || wish.hour === 0).toBe(true);
			expect(looks).toBeLessThan(80);
		}),
		{ numRuns: 40 },
	);
});
