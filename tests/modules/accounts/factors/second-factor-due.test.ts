import { expect, test } from "vitest";
import { secondFactorDue } from "#app/modules/accounts/factors/second-factor-due.ts";
import { isRecentlyProven } from "#app/modules/accounts/recently-proven.ts";

const now = new Date("2026-11-23T08:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000);
const duty = {
	role: "employee",
	holdsOne: false,
	required: "everybody",
	requiredSince: daysAgo(20),
	graceDays: 14,
} as const;

test.each([
	["nobody is asked", { required: "nobody" }, "no"],
	["who has one has done it", { holdsOne: true }, "no"],
	["an employee is not asked with owners and admins", { required: "admins" }, "no"],
	["an admin is", { required: "admins", role: "admin" }, "now"],
	["an owner is", { required: "admins", role: "owner" }, "now"],
	["one of ours who looks is no member", { role: "support" }, "no"],
	["after the days to comply", {}, "now"],
	["within them", { requiredSince: daysAgo(13) }, "soon"],
	["without any", { requiredSince: daysAgo(0), graceDays: 0 }, "now"],
	["to the moment", { requiredSince: daysAgo(14) }, "now"],
] as const)("%s", (_, change, kind) => {
	expect(secondFactorDue({ ...duty, ...change }, now).kind).toBe(kind);
});

test("until when there is time is said", () => {
	const due = secondFactorDue({ ...duty, requiredSince: daysAgo(4) }, now);
	expect(due).toEqual({ kind: "soon", until: daysAgo(-10) });
});

test("a proof holds for ten minutes", () => {
	const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
	expect(isRecentlyProven(ago(10), now)).toBe(true);
	expect(isRecentlyProven(ago(10.1), now)).toBe(false);
	expect(isRecentlyProven(null, now)).toBe(false);
});
