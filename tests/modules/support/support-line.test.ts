import { expect, test } from "vitest";
import { supportLineWords } from "#app/modules/support/support-line.ts";

const clock = (at: Date) => at.toISOString().slice(11, 16);

test.each([
	[
		"support-consent:give",
		"Naledi Mokoena",
		{ until: "2026-11-22T12:15:00.000Z" },
		"Naledi Mokoena let support look until 12:15",
		null,
	],
	["support-consent:end", "Naledi Mokoena", null, "Naledi Mokoena ended it", null],
	["support-consent:expire", null, null, "The time was up", null],
	["support-visit:begin", null, { name: "Kavitha" }, "Kavitha came in", null],
	[
		"support-visit:look",
		null,
		{ name: "Kavitha", path: "/people" },
		"Kavitha looked at",
		"/people",
	],
	["support-visit:leave", null, { name: "Kavitha" }, "Kavitha left", null],
])("%s is told in words", (action, member, after, text, path) => {
	expect(supportLineWords({ action, member, after }, clock)).toEqual({ text, path });
});
