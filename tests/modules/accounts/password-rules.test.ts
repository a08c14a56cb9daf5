import fc from "fast-check";
import { expect, test } from "vitest";
import { loadGuessScore } from "#app/modules/accounts/guess-score.server.ts";
import { lengthHint, passwordTrouble } from "#app/modules/accounts/password-rules.ts";

const score = await loadGuessScore();
const naledi = {
	name: "Naledi Mokoena",
	email: "naledi@thornbrook.example",
	workspace: "Thornbrook Advisory",
};
const trouble = (password: string) => passwordTrouble(password, naledi, score);

test.each([
	"tarpaulin river",
	"correct horse battery staple",
	"tarpaulin naledi river lamp",
	"x7$Kq!9pLm#2",
])("%s is good", (password) => {
	expect(trouble(password)).toBeNull();
});

test("fewer than 12 characters are good only when they are very hard to guess", () => {
	expect(trouble("tarpaulin")).toBe("9 characters so far. 12 is enough.");
	expect(trouble("x7$Kq!9pLm#")).toBeNull();
});

test.each([
	"password1234",
	"123456789012",
	"aaaaaaaaaaaa",
	"passwordpassword",
	"qwertyuiop123",
	"Welcome@12345",
])("%s is too common", (password) => {
	expect(trouble(password)).toMatch(/^Many people use this one/);
});

test.each([
	"Naledi.Mokoena2026",
	"naledi@thornbrook.example",
	"thornbrook advisory",
	"THORNBROOK-12345",
	"MokoenaNaledi!1",
])("%s is made of one's own words", (password) => {
	expect(trouble(password)).toMatch(/^It is made of your name/);
});

test("own words that are missing or very short hinder nobody", () => {
	expect(passwordTrouble("tarpaulin river", { name: "A" }, score)).toBeNull();
	expect(passwordTrouble("tarpaulin river", {}, score)).toBeNull();
});

test("an empty and an endless password are refused in words", () => {
	expect(trouble("")).toBe("Choose a password.");
	expect(trouble("ab".repeat(200))).toBe("At most 256 characters. This has 400.");
});

test("characters are counted as people see them, not as the machine stores them", () => {
	expect(lengthHint("🦀")).toBe("1 character so far. 12 is enough.");
	expect(lengthHint("tarpaulin river")).toBe("15 characters. 12 is enough.");
});

test("whatever is typed gets an answer, and never its own text back", () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 80, unit: "grapheme" }), (password) => {
			const said = trouble(password);
			expect(said === null || password.length < 8 || !said.includes(password)).toBe(true);
		}),
		{ numRuns: 100 },
	);
});

test("a password made of nothing but one's own words and digits is never good", () => {
	const word = fc.constantFrom("naledi", "Mokoena", "THORNBROOK", "advisory", "Naledi");
	const joint = fc.constantFrom("", ".", "-", "1", "!");
	fc.assert(
		fc.property(fc.array(fc.tuple(word, joint), { minLength: 1, maxLength: 4 }), (parts) => {
			expect(trouble(parts.flat().join(""))).not.toBeNull();
		}),
	);
});
