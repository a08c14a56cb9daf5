import fc from "fast-check";
import { expect, test } from "vitest";
import { inviteColumns } from "#app/modules/members/invite-columns.ts";
import { mostLines, readInviteList } from "#app/modules/members/invite-list.server.ts";
import { judgeList } from "#app/modules/members/judge-list.ts";
import { inviteesOf } from "#app/modules/members/judged-list.ts";
import { roleChoices } from "#app/modules/members/roles.ts";

const mayGive = roleChoices.filter(({ name }) => name !== "owner");
const usual = mayGive.find(({ name }) => name === "employee");
const nobody = { known: new Map(), mayGive, usual, freeSeats: null };

function read(text: string) {
	const list = readInviteList(text);
	if ("problem" in list) throw new Error(list.problem);
	return list.people;
}

test("columns are found in any order and spelling", () => {
	expect(inviteColumns(["Role", "E-Mail address", " Full name "])).toEqual({
		...{ email: 1, name: 2, role: 0 },
	});
	expect(inviteColumns(["MAIL"])).toEqual({ email: 0, name: undefined, role: undefined });
	expect(inviteColumns(["Ann", "ann@acme.example"])).toBeNull();
});

test("a list is refused as a whole in words that say what to do", () => {
	const problem = (text: string) => {
		const list = readInviteList(text);
		return "problem" in list ? list.problem : null;
	};
	expect(problem(" \n")).toMatch(/nothing in it/);
	expect(problem("Ann;ann@acme.example")).toMatch(/first line has to name the columns/);
	expect(problem("name,email")).toMatch(/nobody below/);
	const many = Array.from({ length: mostLines + 1 }, (_, at) => `n${at}@x.example`);
	expect(problem(`email\n${many.join("\n")}`)).toMatch(/^These are 1001 lines/);
});

test("each line says what becomes of it", () => {
	const people = read(
		[
			"name,email,role",
			"Ann Bester,Ann@Acme.example,manager",
			"Bo,bo@acme.example,",
			"Cy,cy@acme,Employee",
			"Di,di@acme.example,Boss",
			"Ed,ed@acme.example,Owner",
			"Fay,fay@acme.example,Employee",
			"Gus,gus@acme.example,Employee",
			"Hal,hal@acme.example,Employee",
			"Ann,ann@acme.example,Employee",
		].join("\n"),
	);
	const known = new Map([
		["fay@acme.example", "member"],
		["gus@acme.example", "left"],
		["hal@acme.example", "invited"],
	] as const);
	const lines = judgeList(people, { ...nobody, known });
	expect(
		lines.map((line) => [line.line, line.becomes === "invited" ? line.given.label : line.why]),
	).toEqual([
		[2, "Manager"],
		[3, "Employee"],
		[4, "The end is missing, like .co.za"],
		[5, "You cannot give the role Boss. There are Admin, Manager, Employee."],
		[6, "You cannot give the role Owner. There are Admin, Manager, Employee."],
		[7, "A member already."],
		[8, "Has left: bring them back from the list of people."],
		[9, "Invited already."],
		[10, "The same address as on line 2."],
	]);
	expect(inviteesOf(lines)).toBeNull();
	expect(inviteesOf(lines.filter(({ becomes }) => becomes !== "wrong"))).toEqual([
		{ email: "ann@acme.example", name: "Ann Bester", role: "manager", customRoleId: null },
		{ email: "bo@acme.example", name: "Bo", role: "employee", customRoleId: null },
	]);
});

test("as many lines get a seat as are free, from the top", () => {
	fc.assert(
		fc.property(fc.nat(8), fc.nat(8), (count, freeSeats) => {
			const people = Array.from({ length: count }, (_, at) => ({
				...{ line: at + 2, email: `n${at}@x.example`, name: "", role: "" },
			}));
			const lines = judgeList(people, { ...nobody, freeSeats });
			const fates = lines.map(({ becomes }) => becomes);
			const room = Math.min(count, freeSeats);
			expect(fates).toEqual([
				...Array.from({ length: room }, () => "invited"),
				...Array.from({ length: count - room }, () => "wrong"),
			]);
		}),
	);
});
