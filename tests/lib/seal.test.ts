import fc from "fast-check";
import { expect, test } from "vitest";
import { SealBroken, seal, unseal } from "#app/lib/seal.server.ts";

const secret = "a secret for tests that is long enough";

test("what was sealed opens with the same secret and purpose", () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (text, purpose) => {
			expect(unseal(secret, purpose, seal(secret, purpose, text))).toBe(text);
		}),
	);
});

test("it opens for no other purpose and with no other secret", () => {
	const sealed = seal(secret, "mail:1", "hello");
	expect(() => unseal(secret, "mail:2", sealed)).toThrow(SealBroken);
	expect(() => unseal(`${secret}!`, "mail:1", sealed)).toThrow(SealBroken);
});

test("a sealed text that was altered anywhere does not open", () => {
	const sealed = seal(secret, "mail:1", "hello");
	fc.assert(
		fc.property(fc.nat({ max: sealed.length - 1 }), (index) => {
			const other = sealed[index] === "A" ? "B" : "A";
			const altered = `${sealed.slice(0, index)}${other}${sealed.slice(index + 1)}`;
			// The last character carries bits that base64url ignores.
			fc.pre(Buffer.from(altered, "base64url").compare(Buffer.from(sealed, "base64url")) !== 0);
			expect(() => unseal(secret, "mail:1", altered)).toThrow(SealBroken);
		}),
	);
});

test("text that never was sealed does not open", () => {
	for (const text of ["", "1.", "1.abc", "2.abc", "hello"]) {
		expect(() => unseal(secret, "mail:1", text)).toThrow(SealBroken);
	}
});

test("the same text never looks the same twice", () => {
	expect(seal(secret, "mail:1", "hello")).not.toBe(seal(secret, "mail:1", "hello"));
});
