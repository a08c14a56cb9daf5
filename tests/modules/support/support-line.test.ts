import { expect, test } from "vitest";
import { supportLineWords } from "#app/modules/support/support-line.ts";

test.each([
	[
		"support-consent:give",
		"Naledi Mokoena",
		{ until: "…" },
		"Naledi Mokoena let support look",
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
	expect(supportLineWords({ action, member, after })).toEqual({ text, path });
});
