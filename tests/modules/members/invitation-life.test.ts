import { expect, test } from "vitest";
import { invitationEnd, lastDayOf } from "#app/modules/members/invitation-life.ts";

test("an invitation works for two weeks", () => {
	const end = invitationEnd(new Date("2026-11-23T08:00:00Z"));
	expect(end).toEqual(new Date("2026-12-07T08:00:00Z"));
	expect(lastDayOf(end, "Africa/Johannesburg")).toBe("2026-12-06");
});

test("its last day is one on which it works until midnight, wherever people are", () => {
	const end = new Date("2026-12-07T23:30:00Z");
	expect(lastDayOf(end, "Pacific/Auckland")).toBe("2026-12-07");
	expect(lastDayOf(end, "America/Los_Angeles")).toBe("2026-12-06");
});
