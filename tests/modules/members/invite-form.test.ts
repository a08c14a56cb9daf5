import { expect, test } from "vitest";
import { inviteWords, readInvite } from "#app/modules/members/invite-form.ts";
import { roleChoices } from "#app/modules/members/roles.ts";
import { seatsProblem } from "#app/modules/members/seats-problem.ts";

const all = roleChoices;

test("addresses pasted from anywhere get the one role", () => {
	const addresses = "Ayesha Davids <ayesha@x.example>, johan@x.example\njohan@x.example";
	expect(readInvite({ addresses, role: "manager" }, all)).toEqual({
		people: [
			{ email: "ayesha@x.example", role: "manager", customRoleId: null },
			{ email: "johan@x.example", role: "manager", customRoleId: null },
		],
		errors: null,
	});
});

test("each address that is none is named with what to do", () => {
	const { errors } = readInvite({ addresses: "lindiwe@thornbrook, johan", role: "employee" }, all);
	expect(errors?.addresses?.split("\n")).toEqual([
		"lindiwe@thornbrook: The end is missing, like .co.za",
		"johan: The @ is missing, like name@company.co.za",
	]);
});

test("nobody, too many, and a role that may not be given are refused", () => {
	expect(readInvite({ addresses: " ", role: "employee" }, all).errors?.addresses).toMatch(
		/no address/,
	);
	const many = Array.from({ length: 51 }, (_, index) => `n${index}@x.example`).join(" ");
	expect(readInvite({ addresses: many, role: "employee" }, all).errors?.addresses).toMatch(
		/^These are 51/,
	);
	const one = { addresses: "a@x.example" };
	expect(readInvite({ ...one, role: "owner" }, all.slice(-1)).errors).toHaveProperty("role");
	expect(readInvite({ ...one, role: "finance" }, all).errors).toHaveProperty("role");
});

test("what was done is said, and who was left out and why", () => {
	expect(inviteWords(["a@x.example"], [], "Employee")).toEqual({
		text: "Invited a@x.example as Employee.",
	});
	expect(inviteWords(["a", "b"], [{ email: "c@x.example", why: "left" }], "Admin")).toEqual({
		text: "Invited 2 people as Admin.",
		detail: "c@x.example has left: bring them back from the list.",
	});
	expect(inviteWords([], [{ email: "c@x.example", why: "member" }], "Admin").text).toBe(
		"Nobody new to invite.",
	);
});

test("more people than seats are refused with what is free", () => {
	const seats = { members: 22, invitations: 1, limit: 24 };
	expect(seatsProblem(1, seats)).toBeNull();
	expect(seatsProblem(2, seats)).toMatch(/^These are 2 people and 1 seat is free\./);
	expect(seatsProblem(1, { ...seats, members: 23 })).toMatch(
		/^This is 1 person and no seats are free\./,
	);
	expect(seatsProblem(500, { ...seats, limit: null })).toBeNull();
});
