import { expect, test } from "vitest";
import { featureRow, releaseCell } from "#app/modules/console/feature-matrix.ts";
import { flagReach, switchedAs } from "#app/modules/console/flag-reach.ts";
import { mergedHistory } from "#app/modules/console/history.ts";
import { effective, type Holding, nothingBought } from "#app/modules/entitlements/effective.ts";
import type { FlagState } from "#app/modules/flags/decide.ts";
import { type FlagFacts, rolloutOf, strategyWords } from "#app/modules/flags/flag-facts.ts";
import { staleAfterDays, staleness } from "#app/modules/flags/staleness.ts";
import type { PlanName } from "#app/modules/subscription/plans.ts";

const now = new Date("2026-11-22T10:00:00Z");
const day = 24 * 60 * 60 * 1000;

function strategy(rollout: string, stickiness = "tenantId") {
	return { parameters: { rollout, stickiness }, constraints: [], segments: [] };
}

function flag(wish: Partial<FlagFacts> = {}): FlagFacts {
	return {
		...{ name: "new-week-sheet", description: "", type: "release", isOn: true },
		strategies: [strategy("100")],
		...{ createdAt: now, lastAskedAt: now },
		...wish,
	};
}

function holder(id: string, plan: PlanName, overrides: Holding["overrides"] = []) {
	const holding = { ...nothingBought, plan, planVersion: 1, trialEndsAt: null, overrides };
	return { id, entitlement: effective(holding, now) };
}

function cellsOf(facts: FlagFacts | undefined) {
	return featureRow("time-reports", facts).cells.map(({ cell }) => cell);
}

test("the catalogue says who may, the flag who does", () => {
	const no = { kind: "not-in-plan" };
	expect(cellsOf(flag())).toEqual([no, { kind: "on" }, { kind: "on" }]);
	const part = { kind: "part", percent: 25 };
	expect(cellsOf(flag({ strategies: [strategy("25")] }))).toEqual([no, part, part]);
	expect(cellsOf(flag({ strategies: [strategy("0")] }))).toEqual([
		no,
		{ kind: "off" },
		{ kind: "off" },
	]);
	expect(cellsOf(flag({ isOn: false }))).toEqual([no, { kind: "killed" }, { kind: "killed" }]);
});

test("what can be added to a plan is told until its switch is not simply on", () => {
	const onStarter = (facts: FlagFacts) => featureRow("stock", facts).cells[0]?.cell;
	expect(onStarter(flag())).toEqual({ kind: "add-on" });
	expect(onStarter(flag({ isOn: false }))).toEqual({ kind: "killed" });
});

test("a feature without a flag, or whose flag was never on, follows the plan", () => {
	expect(cellsOf(undefined)[1]).toEqual({ kind: "on" });
	expect(cellsOf(flag({ isOn: false, strategies: [] }))[1]).toEqual({ kind: "on" });
});

test("a release that is off is off, not killed", () => {
	expect(releaseCell(flag({ isOn: false }))).toEqual({ kind: "off" });
});

test("reach counts who may, who has it lent, and who has it now", () => {
	const until = new Date(now.getTime() + day);
	const holders = [
		holder("a", "starter"),
		holder("b", "starter", [{ until, give: ["stock"] }]),
		holder("c", "team"),
		holder("d", "business"),
	];
	const states = new Map<string, FlagState>([["c", "off"]]);
	const state = ({ id }: { id: string }) => states.get(id) ?? "on";
	expect(flagReach("stock", holders, state)).toEqual({
		...{ workspaces: 4, entitled: 3, lent: 1, having: 2 },
		plans: [
			{ title: "Starter", entitled: 1 },
			{ title: "Team", entitled: 1 },
			{ title: "Business", entitled: 1 },
		],
	});
	expect(flagReach("stock", holders, () => "killed").having).toBe(0);
	expect(flagReach("stock", holders, () => "unknown").having).toBe(3);
	expect(flagReach(null, holders, () => "unknown").having).toBe(0);
	expect(flagReach(null, holders, () => "on").having).toBe(4);
});

test("the widest strategy is the rollout, and each reads as words", () => {
	expect(rolloutOf(flag({ strategies: [strategy("25"), strategy("50")] }))).toBe(50);
	expect(strategyWords(strategy("100"))).toBe("100 %");
	expect(strategyWords(strategy("25"))).toBe("25 % by workspace");
	const forOwners = { contextName: "role", operator: "IN", values: ["owner", "admin"] };
	expect(strategyWords({ ...strategy("50", "userId"), constraints: [forOwners] })).toBe(
		"50 % by person, role is one of owner, admin",
	);
});

function daysAgo(days: number): Date {
	return new Date(now.getTime() - days * day);
}

test("a release that is through, forgotten or old should go", () => {
	const { fullyOn, notAsked, old } = staleAfterDays;
	expect(staleness(flag({ createdAt: daysAgo(fullyOn - 1) }), null, now)).toBeNull();
	expect(staleness(flag({ createdAt: daysAgo(fullyOn) }), null, now)).toBe(
		`On for everybody for ${fullyOn} days`,
	);
	const half = { strategies: [strategy("50")], createdAt: daysAgo(400) };
	expect(staleness(flag({ ...half, lastAskedAt: daysAgo(notAsked) }), now, now)).toBe(
		`Not asked for in ${notAsked} days`,
	);
	expect(staleness(flag({ ...half, lastAskedAt: null }), now, now)).toBe(
		"Not asked for in 400 days",
	);
	expect(staleness(flag(half), daysAgo(old), now)).toBe(`Not changed in ${old} days`);
	expect(staleness(flag(half), daysAgo(old - 1), now)).toBeNull();
});

test("gates of the plans, kill switches and what cannot be known never go stale", () => {
	const ancient = { createdAt: daysAgo(999), lastAskedAt: null };
	expect(staleness(flag({ ...ancient, name: "time-reports" }), null, now)).toBeNull();
	expect(staleness(flag({ ...ancient, type: "kill-switch" }), null, now)).toBeNull();
	expect(staleness(flag({ createdAt: null, lastAskedAt: null }), null, now)).toBeNull();
});

test("a switch of ours and Unleash's event of it are one line", () => {
	const ours = {
		...{ id: "1", at: now, by: "Kavitha Naidoo", action: "flag:switch-off", subject: "api" },
		reason: "It times out",
	};
	const event = (id: number, type: string, ms: number, featureName = "api") => ({
		...{ id, type, createdBy: "admin", featureName },
		createdAt: new Date(now.getTime() + ms),
	});
	const lines = mergedHistory(
		[ours],
		[
			event(1, "feature-environment-disabled", 900),
			event(2, "feature-environment-disabled", -day),
			event(3, "feature-environment-disabled", 900, "stock"),
			event(4, "feature-created", -2 * day),
		],
		now,
	);
	expect(lines.map(({ text }) => text)).toEqual([
		"admin switched off stock",
		"Kavitha Naidoo switched api off for everybody",
		"admin switched off api",
		"admin made api",
	]);
});

test("the steps in which a flag is made are one line, and what comes later is told", () => {
	const event = (id: number, type: string, minutes: number) => ({
		...{ id, type, createdBy: "admin", featureName: "api" },
		createdAt: new Date(now.getTime() + minutes * 60_000),
	});
	const lines = mergedHistory(
		[],
		[
			event(1, "feature-created", 0),
			event(2, "feature-strategy-add", 0.1),
			event(3, "feature-environment-enabled", 0.2),
			event(4, "feature-environment-disabled", 0.5),
			event(5, "feature-environment-enabled", 5),
		],
		now,
	);
	expect(lines.map(({ text }) => text)).toEqual([
		"admin switched on api",
		"admin switched off api",
		"admin made api",
	]);
});

test("the last turn of a switch counts before this process has heard of it", () => {
	expect(switchedAs(flag({ isOn: false }), "on")).toBe("killed");
	expect(switchedAs(flag(), "killed")).toBe("on");
	expect(switchedAs(flag(), "off")).toBe("off");
	expect(switchedAs(flag({ isOn: false, strategies: [] }), "unknown")).toBe("unknown");
	expect(switchedAs(undefined, "unknown")).toBe("unknown");
});
