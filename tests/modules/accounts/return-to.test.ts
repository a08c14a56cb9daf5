import fc from "fast-check";
import { expect, test } from "vitest";
import { safeReturnTo } from "#app/modules/accounts/return-to.ts";

test.each([
	["/time/week", "/time/week"],
	["/time/week/2026-11-16?row=1#mon", "/time/week/2026-11-16?row=1#mon"],
	["/people?q=a%2Fb", "/people?q=a%2Fb"],
	["/", "/"],
])("%s is a path of this host", (asked, expected) => {
	expect(safeReturnTo(asked)).toBe(expected);
});

test.each([
	null,
	undefined,
	"",
	"time/week",
	"//evil.example",
	"///evil.example",
	"/\\evil.example",
	"\\/evil.example",
	"/\t/evil.example",
	"/\n/evil.example",
	" /time",
	"https://evil.example/",
	"javascript:alert(1)",
	"/..//evil.example",
	"/.//evil.example",
	"/a/..//evil.example",
	"/sign-in",
	"/sign-in?returnTo=/time",
	"/sign-in/arrive?code=x",
	"/sign-out",
])("%s leads home instead", (asked) => {
	expect(safeReturnTo(asked)).toBe("/");
});

test("whatever is asked, a browser stays on the same origin", () => {
	const trap = fc.constantFrom(
		"/",
		"\\",
		"//",
		".",
		"..",
		"\t",
		"\n",
		"@",
		":",
		"?",
		"#",
		"%2f",
		"evil.example",
	);
	const text = fc.oneof(
		fc.string({ maxLength: 40 }),
		fc.array(trap, { maxLength: 8 }).map((parts) => `/${parts.join("")}`),
	);
	fc.assert(
		fc.property(text, (asked) => {
			const target = safeReturnTo(asked);
			expect(new URL(target, "https://acme.example").origin).toBe("https://acme.example");
			expect(safeReturnTo(target)).toBe(target);
		}),
		{ numRuns: 2_000 },
	);
});
