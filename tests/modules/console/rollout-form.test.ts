import { expect, test } from "vitest";
import { audienceOf, readRolloutForm, releaseStrategy } from "#app/modules/console/rollout-form.ts";

function read(fields: readonly (readonly [string, string])[]) {
	const form = new FormData();
	for (const [name, value] of [["reason", "Ten more teams"], ...fields] as const) {
		form.append(name, value);
	}
	return readRolloutForm(form);
}

test("a percentage is a whole number from 0 to 100, with its sign or without", () => {
	for (const typed of ["0", "25", "100", "25 %", "25%"]) {
		expect(read([["percent", typed]]).percent, typed).toBe(Number.parseInt(typed, 10));
	}
	for (const typed of ["", "101", "-1", "2.5", "many"]) {
		expect(read([["percent", typed]]).errors?.percent, typed).toContain("whole number");
	}
});

test("it needs a reason", () => {
	const form = new FormData();
	form.set("percent", "25");
	expect(readRolloutForm(form).errors?.reason).toContain("Say why");
});

test("a release is narrowed by plans and roles, by IN alone", () => {
	const { fields, percent } = read([
		["percent", "25"],
		["stickiness", "userId"],
		["plans", "team"],
		["plans", "gold"],
		["roles", "owner"],
		["roles", "admin"],
	]);
	expect(releaseStrategy("new-sheet", percent ?? -1, fields)).toEqual({
		name: "flexibleRollout",
		parameters: { rollout: "25", stickiness: "userId", groupId: "new-sheet" },
		constraints: [
			{ contextName: "plan", operator: "IN", values: ["team"], inverted: false },
			{ contextName: "role", operator: "IN", values: ["owner", "admin"], inverted: false },
		],
		segments: [],
	});
	const everybody = read([["percent", "100"]]);
	expect(releaseStrategy("new-sheet", 100, everybody.fields).constraints).toEqual([]);
	expect(everybody.fields.stickiness).toBe("tenantId");
});

test("the form starts from whom the release is for now", () => {
	const { fields } = read([
		["percent", "25"],
		["stickiness", "userId"],
		["plans", "business"],
		["roles", "manager"],
	]);
	const { stickiness, plans, roles } = fields;
	const saved = releaseStrategy("new-sheet", 25, fields);
	expect(audienceOf([saved])).toEqual({ stickiness, plans, roles });
	expect(audienceOf([])).toEqual({ stickiness: "tenantId", plans: [], roles: [] });
});
