import { expect, test } from "vitest";
import {
	type PlanMirror,
	type PlanNewsKind,
	planNews,
} from "#app/modules/subscription/plan-news.ts";

const nextMonth = new Date("2026-12-22T10:00:00Z");
const none: PlanMirror = { status: null };
const team: PlanMirror = {
	...{ status: "active", plan: "team", billing: "monthly", currency: "ZAR", seats: 12, addOns: [] },
	...{ scheduled: null, cancelAt: null, endedAt: null, periodEnd: nextMonth },
};
const scheduled: NonNullable<PlanMirror["scheduled"]> = {
	...{ plan: "starter", planVersion: 1, billing: "monthly", seats: 8, addOns: ["stock"] },
	at: nextMonth.toISOString(),
};
const waiting: PlanMirror = { ...team, scheduled };
const cancelled: PlanMirror = { ...team, cancelAt: nextMonth };
const ended: PlanMirror = { ...team, status: "canceled", endedAt: nextMonth };
const starter: PlanMirror = { ...team, plan: "starter", seats: 8, addOns: ["stock"] };

type Change = readonly [string, PlanMirror, PlanMirror, PlanNewsKind];

test.for<Change>([
	["a first purchase", none, team, "begun"],
	["a first payment that came late", { ...team, status: "incomplete" }, team, "begun"],
	["a purchase in the trial", none, { ...team, status: "trialing" }, "begun"],
	["a purchase after an end", ended, team, "begun"],
	["another plan", team, { ...team, plan: "business" }, "changed"],
	["more people", team, { ...team, seats: 13 }, "changed"],
	["another period", team, { ...team, billing: "yearly" }, "changed"],
	["an add-on", { ...starter, addOns: [] }, starter, "changed"],
	["what waited has come", waiting, starter, "changed"],
	["a change that waits", team, waiting, "scheduled"],
	["another one instead", waiting, { ...team, scheduled: { ...scheduled, seats: 5 } }, "scheduled"],
	["one that was taken back", waiting, team, "taken-back"],
	["a cancellation", team, cancelled, "cancelled"],
	["a cancellation in place of a change", waiting, cancelled, "cancelled"],
	["a cancellation that was taken back", cancelled, team, "kept"],
	["an end", cancelled, ended, "ended"],
])("%s is news", ([, before, after, kind]) => {
	expect(planNews(before, after)?.kind).toBe(kind);
	expect(planNews(after as PlanMirror, after)).toBeNull();
});

test.for<readonly [string, PlanMirror, PlanMirror]>([
	["a new period", team, { ...team, periodEnd: new Date("2027-01-22T10:00:00Z") }],
	["the trial's end", { ...team, status: "trialing" }, team],
	["a late payment", team, { ...team, status: "past_due" }],
	["one that was made up for", { ...team, status: "unpaid" }, team],
	["a first payment that is not made", none, { ...team, status: "incomplete" }],
	[
		"one that never was",
		{ ...team, status: "incomplete" },
		{ ...team, status: "incomplete_expired" },
	],
	["a plan that the catalogue does not know", none, { ...team, plan: null }],
])("%s is none", ([, before, after]) => {
	expect(planNews(before, after)).toBeNull();
});

test("it says what holds, what comes and when is paid next", () => {
	expect(planNews(team, waiting)).toEqual({
		kind: "scheduled",
		holds: { title: "Team", billing: "monthly", seats: 12 },
		currency: "ZAR",
		next: { title: "Starter with Stock", billing: "monthly", seats: 8, at: nextMonth },
		endsAt: null,
		paidNextAt: nextMonth,
	});
});

test("nothing is paid next of what ends", () => {
	expect(planNews(team, cancelled)).toMatchObject({ endsAt: nextMonth, paidNextAt: null });
});
