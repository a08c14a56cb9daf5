import { expect, test } from "vitest";
import type { ListedPerson } from "#app/modules/members/people.server.ts";
import { peopleFile } from "#app/modules/members/people-file.ts";

const ann: ListedPerson = {
	id: "a",
	name: "Ann Bester",
	email: "ann@acme.example",
	role: "employee",
	ownRole: null,
	hasSeat: true,
	hasSecondFactor: false,
	joinedAt: new Date("2026-02-03T22:30:00Z"),
	leftAt: null,
	lastSeenAt: new Date("2026-11-20T08:00:00Z"),
};

function rows(...people: readonly ListedPerson[]): string[] {
	return peopleFile(people, "Africa/Johannesburg").slice(1).trim().split("\r\n");
}

test("a list of people is a file with days as its readers' clocks say", () => {
	expect(rows(ann)).toEqual([
		"Name,Email,Role,State,Seat,Joined,Left,Last here",
		"Ann Bester,ann@acme.example,Employee,member,yes,2026-02-04,,2026-11-20",
	]);
});

test("who left holds no seat, and who was never here has no day", () => {
	const leftAt = new Date("2026-06-30T15:00:00Z");
	expect(rows({ ...ann, leftAt, lastSeenAt: null })[1]).toBe(
		"Ann Bester,ann@acme.example,Employee,left,no,2026-02-04,2026-06-30,",
	);
	expect(rows({ ...ann, ownRole: "Bookkeeper" })[1]).toContain("Bookkeeper,member,yes,");
	const looker = { ...ann, role: "client-viewer", hasSeat: false } as const;
	expect(rows(looker)[1]).toContain("Client viewer,member,no,");
});

test("a name that a spreadsheet would run is text in the file", () => {
	const name = '=HYPERLINK("https://evil.example","Pay")';
	expect(rows({ ...ann, name })[1]).toMatch(
		/^"'=HYPERLINK\(""https:\/\/evil\.example"",""Pay""\)",/,
	);
});
