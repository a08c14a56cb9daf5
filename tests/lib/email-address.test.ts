import { expect, test } from "vitest";
import { emailTrouble, normalEmail } from "#app/lib/email-address.ts";

test("an address is kept trimmed and in lower case", () => {
	expect(normalEmail("  Naledi@Thornbrook.Example ")).toBe("naledi@thornbrook.example");
});

test.each([
	"naledi@thornbrook.example",
	"n.m+time@mail.thornbrook.co.za",
	"o'neil@thornbrook.example",
	"info@münchen.example",
	"info@thornbrook.xn--p1ai",
])("%s is an address", (text) => {
	expect(emailTrouble(text)).toBeNull();
});

test.each([
	["naledi", "There is no @ in it."],
	["a@b@thornbrook.example", "There is more than one @ in it."],
	["@thornbrook.example", "The part before the @ is missing."],
	["naledi@", "The part after the @ is missing."],
	["lindiwe@thornbrook", "No ending after “thornbrook”, for example .co.za."],
	["a b@thornbrook.example", "“a b” has a sign that an address cannot have."],
	["a..b@thornbrook.example", "“a..b” has a sign that an address cannot have."],
	["a@thorn_brook.example", "“thorn_brook.example” is not an address of mail."],
	["a@-thornbrook.example", "“-thornbrook.example” is not an address of mail."],
	["a@thornbrook..example", "“thornbrook..example” is not an address of mail."],
	["a@10.0.0.1", "“10.0.0.1” is not an address of mail."],
])("%s is none, and the answer says why", (text, said) => {
	expect(emailTrouble(text)).toBe(said);
});
