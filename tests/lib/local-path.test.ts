import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "#app/lib/local-path.ts";

test.each(["/", "/week", "/week/2026-09-21?all=1#today", "/projects?q=a%20b"])(
	"%j is on this host",
	(path) => {
		expect(localPath(path)).toBe(path);
	},
);

test.each([
	"",
	"week",
	"//evil.example",
	"/\\evil.example",
	"/\t/evil.example",
	"/.//evil.example",
	"https://evil.example/week",
	"javascript:alert(1)",
	null,
	7,
])("%j goes to the start instead", (path) => {
	expect(localPath(path)).toBe("/");
});

test("whatever is asked for, a browser stays on this host", () => {
	const pieces = fc.constantFrom(
		"/",
		"\\",
		".",
		"..",
		"\t",
		"\n",
		":",
		"@",
		"evil.example",
		"a",
		"?",
		"#",
		"%2f",
	);
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
			const path = localPath(`/${parts.join("")}`);
			expect(new URL(path, "https://acme.example").host).toBe("acme.example");
		}),
	);
});
