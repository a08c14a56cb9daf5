import { expect, test } from "vitest";
import { momentText } from "#app/lib/moment-text.ts";
import { usualWriting } from "#app/lib/writing.ts";

const now = new Date("2026-11-22T08:00:00Z");

test.each([
	["2026-11-22T07:02:00Z", "today 09:02"],
	["2026-11-21T22:30:00Z", "today 00:30"],
	["2026-11-21T21:59:00Z", "yesterday 23:59"],
	["2026-11-14T10:00:00Z", "14 Nov 2026"],
	["2026-11-22T22:30:00Z", "23 Nov 2026"],
])("%s is %s for somebody in Johannesburg", (at, text) => {
	expect(momentText(new Date(at), now, "Africa/Johannesburg", usualWriting)).toBe(text);
});
