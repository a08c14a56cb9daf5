import { expect, test } from "vitest";
import { statusText, subscriptionWords } from "#app/modules/console/subscription-words.ts";
import { readTenantFilter, tenantQuery } from "#app/modules/console/tenant-filter.ts";
import { tenantsPage } from "#app/modules/console/tenants.server.ts";
import { nothingBought } from "#app/modules/entitlements/effective.ts";
import type { SubscriptionStatus } from "#app/modules/entitlements/standing.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const now = new Date("2026-11-22T10:00:00Z");
const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(now.getTime() + days * day);

async function find(query: string, after: string | null = null) {
	const filter = readTenantFilter(new URLSearchParams(query));
	const page = await tenantsPage(kit.database.public, filter, after, now);
	return { ...page, slugs: page.tenants.map(({ slug }) => slug) };
}

async function buy(
	tenant: TestTenant,
	status: SubscriptionStatus,
	pastDueSince: Date | null = null,
) {
	await kit.database.public.insert(subscriptions).values({
		...{ tenantId: tenant.id, customerId: `cus_${tenant.slug}`, status, pastDueSince },
		...{ plan: "team", planVersion: 1, billing: "monthly", currency: "ZAR", seats: 5 },
	});
}

test("the list is narrowed by words, state and plan, and says how many need a look", async () => {
	const named = (slug: string, trialEndsAt: Date | null) =>
		kit.createTenant({ slug, name: `Company ${slug}`, plan: "starter", trialEndsAt });
	await named("aa-trial", inDays(5));
	await buy(await named("bb-paid", inDays(-30)), "active");
	await buy(await named("cc-late", inDays(-30)), "past_due", inDays(-3));
	await buy(await named("dd-locked", inDays(-60)), "past_due", inDays(-20));
	await buy(await named("dt-bought-in-trial", inDays(5)), "trialing");
	await named("ee-given", null);
	await named("ff-over", inDays(-1));
	expect((await find("")).counts).toEqual({ all: 7, matching: 7, needLook: 2 });
	expect((await find("view=trial")).slugs).toEqual(["aa-trial", "dt-bought-in-trial"]);
	expect((await find("view=paid")).slugs).toEqual(["bb-paid"]);
	expect((await find("view=late")).slugs).toEqual(["cc-late"]);
	expect((await find("view=locked")).slugs).toEqual(["dd-locked", "ff-over"]);
	expect((await find("view=look")).slugs).toEqual(["cc-late", "dd-locked"]);
	expect((await find("view=suspended")).slugs).toEqual([]);
	expect((await find("plan=starter")).slugs).toEqual(["ee-given", "ff-over"]);
	expect((await find("search=COMPANY cc")).slugs).toEqual(["cc-late"]);
	expect((await find("search=%25")).slugs).toEqual([]);
	expect((await find("", "dt-bought-in-trial")).slugs).toEqual(["ee-given", "ff-over"]);
});

test("an address keeps what the list is narrowed to", () => {
	const filter = readTenantFilter(new URLSearchParams("view=late&plan=team&search= a b "));
	expect(filter).toEqual({ search: "a b", view: "late", plan: "team" });
	expect(tenantQuery(filter, "x")).toBe("?search=a+b&view=late&plan=team&after=x");
	expect(readTenantFilter(new URLSearchParams("view=cake&plan=gold"))).toEqual({
		...{ search: "", view: "all", plan: null },
	});
	expect(tenantQuery({ search: "", view: "all", plan: null })).toBe("");
});

test.for([
	["active", null, "Healthy"],
	["past_due", inDays(-22), "Past due 22 days"],
	["past_due", inDays(-1), "Past due 1 day"],
	["unpaid", null, "Unpaid"],
	["canceled", null, "Cancelled"],
	["paused", null, "Paused"],
	["incomplete", null, "Not paid yet"],
] as const)("%s since %s reads as %s", ([status, pastDueSince, words]) => {
	const bought = {
		status,
		pastDueSince,
		graceDays: 14,
		plan: "team",
		planVersion: 1,
		addOns: [],
		seats: 3,
	} as const;
	expect(subscriptionWords({ ...given, bought }, now).text).toBe(words);
});

const given = {
	...nothingBought,
	plan: "team",
	planVersion: 1,
	trialEndsAt: null,
	cancelAt: null,
} as const;

test("who has not bought is on trial, past it, or was given the plan", () => {
	expect(subscriptionWords(given, now).text).toBe("Given");
	expect(subscriptionWords({ ...given, trialEndsAt: inDays(5) }, now).text).toBe("Trial, 5 days");
	expect(subscriptionWords({ ...given, trialEndsAt: inDays(-5) }, now).text).toBe("Trial over");
	const bought = { status: "active", pastDueSince: null, plan: "team", planVersion: 1 } as const;
	const paid = { ...bought, graceDays: 14, addOns: [], seats: 3 };
	const leaving = { ...given, bought: paid, cancelAt: inDays(8) };
	expect(subscriptionWords(leaving, now).text).toBe("Ends 30 Nov");
});

test("a state is told in words, with the name that it has at Stripe", () => {
	expect(statusText("past_due")).toBe("Past due (past_due)");
	expect(statusText("active")).toBe("Healthy (active)");
});
