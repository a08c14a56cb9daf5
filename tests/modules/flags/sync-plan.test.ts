import { expect, test } from "vitest";
import { planGates } from "#app/modules/flags/plan-gates.ts";
import { type InUnleash, syncPlan } from "#app/modules/flags/sync-plan.ts";

const empty: InUnleash = { contextFields: [], segments: [], flags: [], archived: [] };

function inPlan(values: string[]) {
	return { contextName: "plan", operator: "IN", values, inverted: false };
}

const inSync: InUnleash = {
	contextFields: [
		{ name: "tenantId", legalValues: [] },
		{ name: "plan", legalValues: valuesOf("starter", "team", "business") },
		{ name: "planVersion", legalValues: valuesOf("1") },
		{
			name: "role",
			legalValues: valuesOf(
				...["owner", "admin", "manager", "finance", "warehouse", "employee", "client-viewer"],
			),
		},
		{ name: "language", legalValues: [] },
	],
	segments: [
		{ id: 1, name: "plan-starter", constraints: [inPlan(["business", "starter", "team"])] },
		{ id: 2, name: "plan-team", constraints: [inPlan(["team", "business"])] },
		{ id: 3, name: "plan-business", constraints: [inPlan(["business"])] },
	],
	flags: planGates.map(({ flag, rung }) => ({
		name: flag,
		isOn: true,
		strategies: [
			{
				id: `strategy of ${flag}`,
				segments: [["plan-starter", "plan-team", "plan-business"].indexOf(rung.segment) + 1],
				constraints: [],
			},
		],
	})),
	archived: [],
};

function valuesOf(...values: string[]) {
	return values.map((value) => ({ value }));
}

test("an empty Unleash gets the fields, then the segments, then the flags, each made before it is gated", () => {
	const kinds = syncPlan(empty).map(({ kind }) => kind);
	expect(kinds).toEqual([
		...Array.from({ length: 5 }, () => "create-field"),
		...Array.from({ length: 3 }, () => "create-segment"),
		...planGates.flatMap(() => ["create-flag", "gate-flag"]),
	]);
});

test("what is in sync needs nothing, in whatever order its values stand", () => {
	expect(syncPlan(inSync)).toEqual([]);
});

test("a flag that was made but never turned on is turned on", () => {
	const flags = inSync.flags.map((flag) =>
		flag.name === "api" ? { ...flag, isOn: false, strategies: [] } : flag,
	);
	expect(syncPlan({ ...inSync, flags })).toMatchObject([{ kind: "gate-flag", flag: "api" }]);
});

test("a flag that people switched off stays off", () => {
	const flags = inSync.flags.map((flag) => ({ ...flag, isOn: false }));
	expect(syncPlan({ ...inSync, flags })).toEqual([]);
});

test.for([
	["another plan", [inPlan(["team"])]],
	["no constraint at all", []],
	["NOT IN", [{ ...inPlan(["team", "business"]), operator: "NOT_IN" }]],
	["inverted", [{ ...inPlan(["team", "business"]), inverted: true }]],
	["one more", [inPlan(["team", "business"]), inPlan(["team"])]],
] as const)("a segment with %s is drift and is mended", ([, constraints]) => {
	const segments = inSync.segments.map((segment) =>
		segment.id === 2 ? { ...segment, constraints: [...constraints] } : segment,
	);
	expect(syncPlan({ ...inSync, segments })).toMatchObject([
		{ kind: "mend-segment", id: 2, isDrift: true },
	]);
});

test("an archived flag is told, and not made anew", () => {
	const flags = inSync.flags.filter(({ name }) => name !== "api");
	expect(syncPlan({ ...inSync, flags, archived: ["api"] })).toMatchObject([
		{ kind: "tell", isDrift: true },
	]);
});

test("a context field keeps the values that people added", () => {
	const contextFields = inSync.contextFields.map((field) =>
		field.name === "plan" ? { ...field, legalValues: valuesOf("starter", "internal") } : field,
	);
	expect(syncPlan({ ...inSync, contextFields })).toMatchObject([
		{
			kind: "change-field",
			field: { name: "plan", values: ["starter", "internal", "team", "business"] },
		},
	]);
});
