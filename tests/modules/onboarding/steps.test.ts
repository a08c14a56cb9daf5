import { expect, test } from "vitest";
import { type SignUpAnswers, signUp } from "#app/modules/onboarding/sign-up.ts";
import { planFromLink } from "#app/modules/onboarding/steps/plan.ts";
import { rowsOf } from "#app/modules/onboarding/steps/team.ts";
import { checkStep } from "#app/modules/wizard/check-step.ts";
import type { FormValues, StepName } from "#app/modules/wizard/wizard.ts";

function check(
	step: StepName<SignUpAnswers>,
	values: FormValues,
	earlier: Partial<SignUpAnswers> = {},
) {
	return checkStep(signUp, step, values, earlier);
}

const company = {
	name: " Thornbrook Advisory ",
	country: "ZA",
	timeZone: "Africa/Johannesburg",
	currency: "ZAR",
	locale: "en-ZA",
	vatNumber: "489 027 4631",
};

test("a company is kept without the spaces that were typed", () => {
	expect(check("company", company)).toEqual({
		ok: true,
		answer: { ...company, name: "Thornbrook Advisory", vatNumber: "4890274631" },
	});
});

test("every field that is wrong has its own sentence at once", () => {
	const checked = check("company", { ...company, name: "", currency: "ZZZ", vatNumber: "48" });
	expect(checked).toEqual({
		ok: false,
		errors: {
			name: "The company has no name yet. Type the one your clients know.",
			currency: "No currency yet. Choose one.",
			vatNumber: "2 digits so far. A VAT number has 10 and starts with 4.",
		},
	});
});

test("without a VAT number a company is complete", () => {
	expect(check("company", { ...company, vatNumber: " " })).toMatchObject({
		answer: { vatNumber: null },
	});
});

test("only a South African company has a VAT number", () => {
	expect(check("company", { ...company, country: "NA", vatNumber: "12" })).toMatchObject({
		ok: true,
		answer: { country: "NA", vatNumber: null },
	});
});

test.each([
	["", "There is no address yet. Type 3 to 40 small letters, digits or hyphens."],
	["ab", "An address has at least 3 characters. Type a longer one."],
	["a".repeat(41), "This has 41 characters. An address has 40 at the most."],
	["my firm", "An address has no spaces. Use a hyphen instead."],
	["müller", "“ü” cannot be in an address. Use letters a to z, digits and hyphens."],
	["1st", "An address begins with a letter. Put one in front."],
	["xn--abc", "An address cannot begin with xn--. Choose another one."],
	["acme-", "An address ends with a letter or a digit. Take the last hyphen away."],
	["a--b", "Two hyphens follow each other. One is enough."],
])("the address %j: %s", (slug, message) => {
	expect(check("address", { slug })).toEqual({ ok: false, errors: { slug: message } });
});

test("an address is taken in small letters, a reserved one passes until it is looked up", () => {
	expect(check("address", { slug: " Thornbrook " })).toMatchObject({
		answer: { slug: "thornbrook" },
	});
	expect(check("address", { slug: "admin" }).ok).toBe(true);
});

const you = { name: "Pieter", email: "pieter@thornbrook.example", password: "x", terms: "yes" };

test("you: every field is asked for, and the terms need a yes", () => {
	const checked = check("you", {});
	expect(checked.ok || Object.keys(checked.errors)).toEqual(["name", "email", "password", "terms"]);
	expect(check("you", you).ok).toBe(true);
	expect(check("you", { ...you, password: { kept: "hash" } }).ok).toBe(true);
});

test("a code is six digits, with or without spaces", () => {
	expect(check("code", { code: " 123 456 " })).toMatchObject({ answer: { code: "123456" } });
	expect(check("code", { code: "12345" })).toEqual({
		ok: false,
		errors: { code: "The code has 6 digits. Type them as they are in the mail." },
	});
});

test("the team: addresses that are pasted join the list, each once", () => {
	const typed = {
		addresses: "ben@b.example, ANN@a.example",
		email: ["ann@a.example", ""],
		role: ["manager", "employee"],
	};
	expect(rowsOf(typed)).toEqual([
		{ email: "ann@a.example", role: "manager" },
		{ email: "ben@b.example", role: "employee" },
	]);
	expect(check("team", typed).ok).toBe(true);
	expect(check("team", {})).toEqual({ ok: true, answer: { people: [] } });
});

test("the team: each wrong address has its own sentence", () => {
	const email = ["ann@a.example", "sipho@thornbrook", "Ann@A.example"];
	expect(check("team", { email, role: [] })).toEqual({
		ok: false,
		errors: {
			"email.1": "The end is missing, like .co.za",
			"email.2": "This address is in the list twice. Take one away.",
		},
	});
});

test("the team: at most 20 people, and never oneself", () => {
	const email = Array.from({ length: 21 }, (_, index) => `p${index}@a.example`);
	expect(check("team", { email })).toEqual({
		ok: false,
		errors: {
			addresses: "These are 21 people. Invite 20 now and the others from your workspace.",
		},
	});
	const checked = check("you", you);
	const earlier: Partial<SignUpAnswers> =
		checked.ok && "terms" in checked.answer ? { you: checked.answer } : {};
	expect(check("team", { email: ["b@b.example", "Pieter@thornbrook.example"] }, earlier)).toEqual({
		ok: false,
		errors: { "email.1": "This is you: you are in already. Take it away." },
	});
});

test("a role that cannot be given at sign-up becomes an employee", () => {
	expect(rowsOf({ addresses: "", email: ["a@a.example"], role: ["owner"] })).toEqual([
		{ email: "a@a.example", role: "employee" },
	]);
});

test.each([
	["plan=business&billing=yearly", { plan: "business", billing: "yearly" }],
	["plan=starter", { plan: "starter", billing: "monthly" }],
	["plan=gold", null],
	["", null],
])("the pricing page's link %j chooses %o", (query, choice) => {
	expect(planFromLink(new URLSearchParams(query))).toEqual(choice);
});

test("a form with very many people is judged without holding up everybody else", () => {
	const email = Array.from({ length: 50_000 }, (_, index) => `p${index}@thornbrook.example`);
	const form = { addresses: email.join("\n"), email, role: [] };
	const began = performance.now();
	expect(checkStep(signUp, "team", form, {}).ok).toBe(false);
	expect(performance.now() - began).toBeLessThan(10_000);
});
