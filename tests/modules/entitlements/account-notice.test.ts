import { expect, test } from "vitest";
import { accountNotice } from "#app/modules/entitlements/account-notice.ts";
import { type Bought, type Holding, nothingBought } from "#app/modules/entitlements/effective.ts";
import type { SubscriptionStatus } from "#app/modules/entitlements/standing.ts";

const now = new Date("2026-11-22T10:00:00Z");
const yesterday = new Date("2026-11-21T10:00:00Z");
const inThreeDays = new Date("2026-11-25T10:00:00Z");

function tenant(
	given: Partial<Holding & { deleteAfter: Date }>,
): Holding & { timeZone: string; deleteAfter: Date | null } {
	return {
		...{ plan: "team", planVersion: 1, trialEndsAt: yesterday, ...nothingBought },
		...{ timeZone: "Africa/Johannesburg", deleteAfter: null },
		...given,
	};
}

function bought(status: SubscriptionStatus): Bought {
	const pastDueSince = status === "active" ? null : yesterday;
	const late = { status, pastDueSince, graceDays: 14 };
	return { plan: "team", planVersion: 1, addOns: [], seats: 3, ...late };
}

test.for([
	[null, "trial-over"],
	["paused", "trial-over"],
	["incomplete_expired", "trial-over"],
	["unpaid", "unpaid"],
	["canceled", "ended"],
] as const)(
	"%s: everybody is told that the workspace is locked because of %s",
	([status, because]) => {
		const locked = tenant({ bought: status && bought(status) });
		for (const mayManage of [true, false]) {
			expect(accountNotice(locked, mayManage, now)).toEqual({ kind: "locked", because });
		}
	},
);

test("only who looks after the plan hears of a late payment, and until when nothing is locked", () => {
	const late = tenant({ bought: bought("past_due") });
	expect(accountNotice(late, true, now)).toEqual({ kind: "late", openUntil: "2026-12-05" });
	expect(accountNotice(late, false, now)).toBeNull();
});

test("an active plan with an older period unpaid is locked for that, not for the trial", () => {
	const active = { ...bought("active"), pastDueSince: new Date(now.getTime() - 15 * 86_400_000) };
	expect(accountNotice(tenant({ bought: active }), false, now)).toEqual({
		...{ kind: "locked", because: "unpaid" },
	});
});

test("only who looks after the plan hears of the trial", () => {
	const trying = tenant({ trialEndsAt: inThreeDays });
	expect(accountNotice(trying, true, now)).toEqual({ kind: "trial", daysLeft: 3 });
	expect(accountNotice(trying, false, now)).toBeNull();
});

test("there is nothing to say of a plan that is paid for, also while the trial would still run", () => {
	for (const trialEndsAt of [yesterday, inThreeDays]) {
		expect(accountNotice(tenant({ trialEndsAt, bought: bought("active") }), true, now)).toBeNull();
	}
});

test("too many seats in use are told before the trial, and after what is overdue", () => {
	const over = { used: 12, limit: 10 };
	const notice = { kind: "seats-over", ...over };
	const trying = tenant({ trialEndsAt: inThreeDays });
	expect(accountNotice(trying, true, now, over)).toEqual(notice);
	expect(accountNotice(tenant({ bought: bought("active") }), false, now, over)).toEqual(notice);
	expect(accountNotice(tenant({ bought: bought("past_due") }), true, now, over)?.kind).toBe("late");
	expect(accountNotice(tenant({}), true, now, over)?.kind).toBe("locked");
});

test("everybody is told of the workspace's removal before all else", () => {
	const leaving = tenant({ bought: bought("unpaid"), deleteAfter: inThreeDays });
	for (const mayManage of [true, false]) {
		expect(accountNotice(leaving, mayManage, now)).toEqual({ kind: "leaving", on: "2026-11-25" });
	}
});
