import fc from "fast-check";
import { expect, test } from "vitest";
import {
	codeAppAddress,
	newCodeSecret,
	stepOfCode,
} from "#app/modules/accounts/factors/code-app.server.ts";
import { codeOf } from "#tests/kit/code-app.ts";

/** RFC 6238, appendix B: SHA-1, the last six of its eight digits. */
const rfcSecret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each([
	[59, "287082"],
	[1_111_111_109, "081804"],
	[1_234_567_890, "005924"],
	[20_000_000_000, "353130"],
])("the code of second %i is the one of RFC 6238", (second, code) => {
	const step = Math.floor(second / 30);
	expect(stepOfCode(rfcSecret, code, new Date(second * 1000))).toBe(step);
});

test("a code counts one step before and one after its own, and at no other time", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 100, max: 2 ** 31 }),
			fc.integer({ min: -6, max: 6 }),
			(step, off) => {
				const secret = newCodeSecret();
				const code = codeOf(secret, new Date(step * 30_000));
				const found = stepOfCode(secret, code, new Date((step + off) * 30_000 + 15_000));
				// Two steps share a code once in a million.
				if (Math.abs(off) <= 1) expect(found).not.toBeNull();
				else expect(found === step).toBe(false);
			},
		),
		{ numRuns: 60 },
	);
});

test.each(["", "12345", "1234567", "abcdef", "12 34 5", "０００００００"])(
	"what is no six digits is no code: %j",
	(typed) => {
		expect(stepOfCode(rfcSecret, typed, new Date(59_000))).toBeNull();
	},
);

test("spaces between the digits do not count", () => {
	expect(stepOfCode(rfcSecret, " 287 082 ", new Date(59_000))).toBe(1);
});

test("the app shows the workspace and the member, whatever is in their names", () => {
	const address = codeAppAddress(rfcSecret, { workspace: "A:B & Co", account: "a@b.example" });
	const url = new URL(address);
	expect(decodeURIComponent(url.pathname)).toContain("A B & Co:a@b.example");
	expect(url.searchParams.get("secret")).toBe(rfcSecret);
	expect(url.searchParams.get("issuer")).toBe("A B & Co");
});
