import fc from "fast-check";
import { expect, test } from "vitest";
import { slugProblem, slugSkeleton, slugSuggestions } from "#app/lib/slug.ts";

test("an address is 3 to 40 letters, digits and single hyphens, and begins with a letter", () => {
	for (const slug of ["abc", "acme", "a-b", "north-west-4", "a".repeat(40)]) {
		expect(slugProblem(slug), slug).toBeNull();
	}
	expect(slugProblem("ab")).toBe("too-short");
	expect(slugProblem("a".repeat(41))).toBe("too-long");
	for (const slug of [
		"-ab",
		"ab-",
		"a--b",
		"1ab",
		"Abc",
		"a.b",
		"a b",
		"naïve",
		"a_b",
		"xn--abc",
	]) {
		expect(slugProblem(slug), slug).toBe("malformed");
	}
});

test("our own names are reserved, and so is what looks like them", () => {
	for (const slug of ["www", "product", "admin", "adrnin", "adm1n", "a-d-m-i-n", "vvvvvv"]) {
		expect(slugProblem(slug), slug).toBe("reserved");
	}
});

test("what looks alike has one skeleton", () => {
	const alike = [
		["acme", "acrne"],
		["acme", "ac-me"],
		["wave", "vvave"],
		["hello", "he11o"],
		["kiln", "klln"],
		["b8b", "bbb"],
		["dove", "clove"],
		["zs0", "25o"],
	];
	for (const [one = "", other = ""] of alike) expect(slugSkeleton(one)).toBe(slugSkeleton(other));
	expect(slugSkeleton("acme")).not.toBe(slugSkeleton("acne"));
});

test("a skeleton is its own skeleton", () => {
	const slugs = fc.stringMatching(/^[a-z][a-z0-9-]{2,20}$/);
	fc.assert(
		fc.property(slugs, (slug) => {
			expect(slugSkeleton(slugSkeleton(slug))).toBe(slugSkeleton(slug));
		}),
	);
});

test("suggestions are made from the name without its legal form", () => {
	expect(slugSuggestions("Protea Consulting (Pty) Ltd")).toEqual(
		expect.arrayContaining(["protea-consulting", "protea", "proteaconsulting"]),
	);
	expect(slugSuggestions("Café Ünïque")[0]).toBe("cafe-unique");
	expect(slugSuggestions("Smith & Sons")[0]).toBe("smith-and-sons");
	expect(slugSuggestions("O'Brien Ltd")[0]).toBe("obrien");
	expect(slugSuggestions("3 Rivers Water")[0]).toBe("rivers-water");
});

test("every suggestion for any name is a good address", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (name) => {
			const suggestions = slugSuggestions(name);
			expect(new Set(suggestions).size).toBe(suggestions.length);
			for (const slug of suggestions) expect(slugProblem(slug), `${name} → ${slug}`).toBeNull();
		}),
	);
});
