import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { featureNames } from "#app/modules/subscription/features.ts";
import { limitText } from "#app/modules/subscription/limits.ts";
import {
	allPlans,
	planOf,
	plans,
	planWithFeature,
	priceOf,
} from "#app/modules/subscription/plans.ts";

/** A version that was sold never changes: add a version, and its line here, instead of editing one. */
test.for([
	["starter", 1, "97022d5a8d22"],
	["team", 1, "bd5c662e1655"],
	["business", 1, "e83ebb0161f2"],
] as const)("%s, version %i, is what was sold", ([name, version, digest]) => {
	const { monthly, features, limits } = planOf(name, version);
	const text = JSON.stringify({ monthly, features, limits }, (_key, value) =>
		typeof value === "bigint" ? String(value) : value,
	);
	expect(createHash("sha256").update(text).digest("hex").slice(0, 12)).toBe(digest);
});

test("no two plans share a name and a version", () => {
	const keys = allPlans.map((plan) => `${plan.name} ${plan.version}`);
	expect(new Set(keys).size).toBe(keys.length);
});

test("an unknown version is refused", () => {
	expect(() => planOf("team", 99)).toThrow("no version 99");
});

test.for([
	["starter", 7_500n, 75_000n],
	["team", 13_000n, 130_000n],
	["business", 21_000n, 210_000n],
] as const)("%s costs %i cents a month and ten times that a year", ([name, month, year]) => {
	expect(priceOf(planOf(name), "monthly", "ZAR")).toBe(month);
	expect(priceOf(planOf(name), "yearly", "ZAR")).toBe(year);
});

test("a dearer plan is dearer in every currency", () => {
	for (const currency of ["ZAR", "USD", "EUR"] as const) {
		const prices = plans.map((plan) => plan.monthly[currency]);
		expect(prices).toEqual([...prices].sort((a, b) => (a < b ? -1 : 1)));
		expect(new Set(prices).size).toBe(plans.length);
	}
});

test("every feature is in a plan", () => {
	for (const feature of featureNames) expect(planWithFeature(feature)).toBeDefined();
});

test.for([
	["time", "starter"],
	["leave", "starter"],
	["time-reports", "team"],
	["stock", "team"],
	["api", "team"],
	["leave-chains", "business"],
	["custom-domain", "business"],
] as const)("the lowest plan with %s is %s", ([feature, plan]) => {
	expect(planWithFeature(feature)?.name).toBe(plan);
});

test.for([
	["members", null, "No limit"],
	["members", 10, "10"],
	["warehouses", 0, "None"],
	["storageGb", 50, "50 GB"],
	["auditDays", 30, "30 days"],
	["auditDays", 365, "1 year"],
	["auditDays", 2_555, "7 years"],
] as const)("a limit of %s at %s reads %s", ([name, allowed, text]) => {
	expect(limitText(name, allowed)).toBe(text);
});
