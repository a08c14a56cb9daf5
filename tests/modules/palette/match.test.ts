import fc from "fast-check";
import { expect, test } from "vitest";
import { matchWords } from "#app/modules/palette/match.ts";

test.each([
	["Payroll migration", "pay", [[0, 3]]],
	["New project", "pro", [[4, 7]]],
	["Compro project", "pro", [[7, 10]]],
	[
		"New project",
		"proj new",
		[
			[0, 3],
			[4, 8],
		],
	],
	["New project", "new newp", null],
	["Sign out", "LOG", []],
	["Sign out", "og", null],
])("in %o the words of %o are marked", (text, typed, spans) => {
	expect(matchWords(text, typed, "log out")).toEqual(spans);
});

test("what is marked are letters that were typed, in order and apart", () => {
	fc.assert(
		fc.property(
			fc.stringMatching(/^[abc ]{0,12}$/),
			fc.stringMatching(/^[abc ]{0,6}$/),
			(text, typed) => {
				const spans = matchWords(text, typed) ?? [];
				let end = -1;
				for (const [from, to] of spans) {
					expect(from).toBeGreaterThan(end);
					for (const letter of text.slice(from, to)) expect(typed).toContain(letter);
					end = to;
				}
			},
		),
		{ numRuns: 200 },
	);
});
