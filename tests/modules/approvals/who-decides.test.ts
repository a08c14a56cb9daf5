import fc from "fast-check";
import { expect, test } from "vitest";
import {
	type DecisionFacts,
	deciderFor,
	decidersFor,
	toldFor,
} from "#app/modules/approvals/who-decides.ts";

function facts(over: Partial<{ may: string[]; reports: [string, string][]; away: string[][] }>) {
	const { may = ["owner", "pieter", "ayesha"], reports = [], away = [] } = over;
	return {
		may: new Set(may),
		managerOf: new Map(reports),
		standIns: away.map(([memberId = "", standInId = ""]) => ({ memberId, standInId })),
	} satisfies DecisionFacts;
}

test.for([
	["who reports to nobody goes to all who may", {}, "zanele", ["owner", "pieter", "ayesha"]],
	[
		"who reports to somebody goes to them alone",
		{ reports: [["zanele", "pieter"]] },
		"zanele",
		["pieter"],
	],
	[
		"a manager who may not decide any more is passed over",
		{ may: ["owner"], reports: [["zanele", "pieter"]] },
		"zanele",
		["owner"],
	],
	["nobody decides on their own week", {}, "pieter", ["owner", "ayesha"]],
	["but where nobody else may", { may: ["owner"] }, "owner", ["owner"]],
	["and who may not decide does not then either", { may: [] }, "zanele", []],
	[
		"a stand-in decides beside who is away",
		{ reports: [["zanele", "pieter"]], away: [["pieter", "ayesha"]] },
		"zanele",
		["pieter", "ayesha"],
	],
	[
		"a stand-in of somebody else does not",
		{ reports: [["zanele", "pieter"]], away: [["owner", "ayesha"]] },
		"zanele",
		["pieter"],
	],
	[
		"a stand-in who may not decide does not",
		{ reports: [["zanele", "pieter"]], away: [["pieter", "sipho"]] },
		"zanele",
		["pieter"],
	],
	[
		"nobody stands in for the one who decides on them",
		{ reports: [["ayesha", "pieter"]], away: [["pieter", "ayesha"]] },
		"ayesha",
		["pieter"],
	],
] as const)("%s", ([, over, owner, expected]) => {
	const known = facts(over as Parameters<typeof facts>[0]);
	expect(decidersFor(known, owner).map(({ id }) => id)).toEqual(expected);
});

test("who stands in says for whom, and is told in their place", () => {
	const known = facts({ reports: [["zanele", "pieter"]], away: [["pieter", "ayesha"]] });
	expect(deciderFor(known, "ayesha", "zanele")).toEqual({ id: "ayesha", standsInFor: "pieter" });
	expect(toldFor(known, "zanele")).toEqual(["ayesha"]);
});

test("whatever the lines: only who may decides, never on their own while another may, and somebody does if anybody may", () => {
	const person = fc.constantFrom("a", "b", "c", "d");
	const pair = fc.tuple(person, person).filter(([one, other]) => one !== other);
	const wish = fc.record({
		may: fc.uniqueArray(person),
		reports: fc.array(pair),
		away: fc.array(pair.map(([one, other]) => [one, other])),
	});
	fc.assert(
		fc.property(wish, person, (over, owner) => {
			const deciders = decidersFor(facts(over), owner).map(({ id }) => id);
			expect(deciders.every((id) => over.may.some((each) => each === id))).toBe(true);
			expect(deciders.length > 0).toBe(over.may.length > 0);
			const isAlone = over.may.every((id) => id === owner);
			expect(deciders.includes(owner)).toBe(isAlone && over.may.length > 0);
			expect(new Set(deciders).size).toBe(deciders.length);
		}),
		{ numRuns: 150 },
	);
});
