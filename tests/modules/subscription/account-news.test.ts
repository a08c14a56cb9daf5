import { expect, test } from "vitest";
import { type Account, accountNews } from "#app/modules/subscription/account-news.ts";

const now = new Date("2026-11-22T08:00:00Z");
const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(now.getTime() + days * day);

function account(given: Partial<Account>): Account {
	return {
		...{ plan: "team", planVersion: 1, trialEndsAt: null, bought: null, overrides: [] },
		...{ timeZone: "Africa/Johannesburg", card: null },
		...given,
	};
}

function bought(
	status: "active" | "past_due" | "unpaid" | "incomplete",
	pastDueSince: Date | null = null,
) {
	const late = { status, pastDueSince, graceDays: 14 };
	return { plan: "team", planVersion: 1, addOns: [], seats: 3, ...late } as const;
}

function keysOf(given: Partial<Account>, at = now): string[] {
	return accountNews(account(given), at).map(({ key }) => key);
}

test.for([
	[8, []],
	[6.5, ["trial-ending:2026-11-28:7"]],
	[4, ["trial-ending:2026-11-26:7"]],
	[2.5, ["trial-ending:2026-11-24:3"]],
	[0.5, ["trial-ending:2026-11-22:1"]],
	[-1, ["trial-over:2026-11-21"]],
] as const)("a trial that ends in %s days is news: %s", ([days, keys]) => {
	expect(keysOf({ trialEndsAt: inDays(days) })).toEqual(keys);
});

test("who has bought hears nothing of the trial, who only tried to does", () => {
	const trialEndsAt = inDays(2);
	expect(keysOf({ trialEndsAt, bought: bought("active") })).toEqual([]);
	expect(keysOf({ trialEndsAt, bought: bought("incomplete") })).toHaveLength(1);
});

test("a late payment is told with the last day of full access, then that the workspace is locked", () => {
	const late = { bought: bought("past_due", inDays(-1)) };
	expect(accountNews(account(late), now)).toEqual([
		{ key: "payment-failed:2026-11-21", kind: "payment-failed", day: "2026-12-04" },
	]);
	expect(keysOf(late, inDays(13))).toEqual(["locked:2026-11-21"]);
	expect(keysOf({ bought: bought("unpaid", inDays(-30)) })).toEqual(["locked:2026-10-23"]);
});

test("a card is news in the month in which it expires, as long as it pays for something", () => {
	const card = { last4: "4242", month: 11, year: 2026 };
	expect(accountNews(account({ card, bought: bought("active") }), now)).toEqual([
		{ key: "card-expiring:2026-11:4242", kind: "card-expiring", day: "2026-11-30" },
	]);
	expect(keysOf({ card: { ...card, month: 12 }, bought: bought("active") })).toEqual([]);
	expect(keysOf({ card })).toEqual([]);
});

test("there is no news of a workspace that was given its plan", () => {
	expect(keysOf({})).toEqual([]);
});
