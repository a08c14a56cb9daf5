import { expect, test } from "vitest";
import { effective, nothingBought } from "#app/modules/entitlements/effective.ts";
import { explain } from "#app/modules/flags/explain.ts";
import { listFlags } from "#app/modules/flags/list-flags.ts";
import { planGates, rungs } from "#app/modules/flags/plan-gates.ts";

const starter = effective(
	{ plan: "starter", planVersion: 1, trialEndsAt: null, ...nothingBought },
	new Date("2026-11-22T10:00:00Z"),
);

test("an explanation stops at the first step that refused", () => {
	const { steps, outcome } = explain({
		feature: "time-reports",
		entitlement: starter,
		flag: "on",
	});
	expect(steps.map(({ answer }) => answer)).toEqual(["yes", "yes", "no", "not asked", "not asked"]);
	expect(outcome).toBe("not_in_plan (Team has it)");
});

test("a kill switch is named before the plan", () => {
	const { steps, outcome } = explain({
		feature: "time-reports",
		entitlement: starter,
		flag: "killed",
	});
	expect(steps[0]?.answer).toBe("no");
	expect(outcome).toBe("kill_switch");
});

test("what is allowed passes every step", () => {
	const { steps, outcome } = explain({ feature: "time", entitlement: starter, flag: "on" });
	expect(steps.every(({ answer }) => answer === "yes")).toBe(true);
	expect(outcome).toBe("allowed");
});

test("the list has the catalogue first, missing flags too, then flags of releases", () => {
	const lines = listFlags([
		{ name: "new-week-sheet", isOn: true, strategies: [] },
		{ name: "api", isOn: false, strategies: [{ parameters: { rollout: "50" } }] },
	]);
	expect(lines).toHaveLength(planGates.length + 1);
	expect(lines[0]).toEqual({
		flag: "time",
		state: "not in Unleash",
		plans: "starter, team, business",
		rollout: "–",
	});
	expect(lines.find(({ flag }) => flag === "api")).toMatchObject({ state: "off", rollout: "50 %" });
	expect(lines.at(-1)).toEqual({
		flag: "new-week-sheet",
		state: "on",
		plans: "any",
		rollout: "–",
	});
});

test("each rung is a plan and every dearer one", () => {
	expect(rungs).toEqual([
		{ segment: "plan-starter", plans: ["starter", "team", "business"] },
		{ segment: "plan-team", plans: ["team", "business"] },
		{ segment: "plan-business", plans: ["business"] },
	]);
});
