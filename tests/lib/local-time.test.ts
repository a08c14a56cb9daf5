import { expect, test } from "vitest";
import { localTime } from "#app/lib/local-time.ts";

test.each([
	["Africa/Johannesburg", "2026-11-22T22:05:59Z", "2026-11-23", 0, 5],
	["Africa/Johannesburg", "2026-11-22T21:59:59Z", "2026-11-22", 23, 59],
	["Asia/Kathmandu", "2026-11-22T00:00:00Z", "2026-11-22", 5, 45],
	["Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01", 0, 0],
	["Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25", 2, 30],
	["Europe/Berlin", "2026-10-25T01:30:00Z", "2026-10-25", 2, 30],
	["UTC", "2026-02-28T12:00:00Z", "2026-02-28", 12, 0],
])("clocks in %s at %s show %s %i:%i", (zone, now, date, hour, minute) => {
	expect(localTime(zone, new Date(now))).toEqual({ date, hour, minute });
});
