import { expect, test } from "vitest";
import { emailProblem, normalEmail } from "#app/lib/email-address.ts";

test("an address is kept trimmed and in lower case", () => {
	expect(normalEmail("  Naledi@Thornbrook.Example ")).toBe("naledi@thornbrook.example");
});

test.each([
	"naledi@thornbrook.example",
	"n.m+time@mail.thornbrook.co.za",
	"o'neil@thornbrook.example",
])("%s is an address", (text) => {
	expect(emailProblem(text)).toBeNull();
});

test.each([
	["", "There is no email address yet. Type the one you read at work."],
	["naledi", "The @ is missing, like name@company.co.za"],
	["a@b@thornbrook.example", "There is more than one @. An email address has one."],
	["@thornbrook.example", "The part before the @ is missing."],
	["naledi@", "The part after the @ is missing."],
	["lindiwe@thornbrook", "The end is missing, like .co.za"],
	["a b@thornbrook.example", "There is a space in it. An email address has none."],
	["a..b@thornbrook.example", "This is not how an email address looks, like name@company.co.za"],
	["a@10.0.0.1", "This is not how an email address looks, like name@company.co.za"],
	[`${"a".repeat(250)}@b.example`, "This is longer than an email address can be. Check it."],
])("%s is none, and the answer says what to do", (text, said) => {
	expect(emailProblem(text)).toBe(said);
});
