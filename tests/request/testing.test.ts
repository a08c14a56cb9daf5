import { expect, test } from "vitest";
import { effective, nothingBought } from "#app/modules/entitlements/effective.ts";
import { featuresFor, isReleased } from "#app/request/entitlement.server.ts";
import { issuePass, keepTried, openPass, readTried } from "#app/request/testing.server.ts";

const env = { BASE_ORIGIN: "http://localhost:3000", APP_SECRET: "a secret for tests that is long" };
const now = new Date("2026-11-22T10:00:00Z");
const tester = { tenantId: "tenant-1", memberId: "member-1" };
const url = (query = "") => new URL(`http://acme.localhost:3000/time/week${query}`);

function browser(cookie: string | null, query = ""): Request {
	const pair = cookie?.split(";")[0] ?? "";
	return new Request(url(query), { headers: { cookie: pair } });
}

async function open(pass: string, who = tester, at = now, query = "?flag_new-sheet=1") {
	return openPass(env, who, pass, url(query), at);
}

test("a pass opens testing for its member alone, until it is over", async () => {
	const pass = issuePass(env, tester, now);
	const cookie = await open(pass);
	expect(cookie).toContain("HttpOnly");
	expect(cookie).not.toContain("Max-Age");
	expect(await open(pass, { ...tester, memberId: "member-2" })).toBeNull();
	expect(await open(pass, { ...tester, tenantId: "tenant-2" })).toBeNull();
	expect(await open(`${pass.slice(0, -2)}AA`)).toBeNull();
	const inAWeek = new Date(now.getTime() + 7 * 24 * 60 * 60 * 1000);
	expect(await open(pass, tester, new Date(inAWeek.getTime() - 1))).not.toBeNull();
	expect(await open(pass, tester, inAWeek)).toBeNull();
	expect(await readTried(env, tester, browser(cookie), inAWeek)).toBeNull();
});

test("a tester's address switches flags on and off, and the browser keeps it", async () => {
	const cookie = await open(issuePass(env, tester, now));
	const kept = await readTried(env, tester, browser(cookie), now);
	expect([...(kept?.tried ?? [])]).toEqual([["new-sheet", true]]);
	const switched = browser(cookie, "?flag_new-sheet=0&flag_other=1&flag_odd=2&flagged=1");
	const next = await keepTried(env, tester, switched, now);
	const read = await readTried(env, tester, browser(next), now);
	expect(Object.fromEntries(read?.tried ?? [])).toEqual({ "new-sheet": false, other: true });
	expect(await keepTried(env, tester, browser(cookie), now)).toBeNull();
});

test("nobody else switches anything by an address", async () => {
	const asked = browser(null, "?flag_new-sheet=1");
	expect(await readTried(env, tester, asked, now)).toBeNull();
	expect(await keepTried(env, tester, asked, now)).toBeNull();
	const anothers = await open(issuePass(env, tester, now));
	const other = { ...tester, memberId: "member-2" };
	expect(await readTried(env, other, browser(anothers, "?flag_x=1"), now)).toBeNull();
});

const starter = {
	...nothingBought,
	id: "t",
	plan: "starter",
	planVersion: 1,
	trialEndsAt: null,
} as const;
const team = { ...starter, plan: "team" } as const;

function servicesSaying(state: "on" | "off" | "killed" | "unknown") {
	const flags = { read: () => state, known: () => [], stop: () => Promise.resolve() };
	return { flags, clock: () => now };
}

test("trying gets past a rollout, never past the plan or a kill switch", () => {
	const tried = new Map([["time-reports", true]]);
	const reason = (tenant: typeof team | typeof starter, state: "off" | "killed" | "on") =>
		featuresFor(servicesSaying(state), tenant, null, tried)("time-reports").reason;
	expect(reason(team, "off")).toBe("allowed");
	expect(reason(team, "killed")).toBe("kill_switch");
	expect(reason(starter, "off")).toBe("not_in_plan");
	expect(effective(starter, now).features.has("time-reports")).toBe(false);
});

test("trying without sees what the others see", () => {
	const without = new Map([["time-reports", false]]);
	const can = featuresFor(servicesSaying("on"), team, null, without);
	expect(can("time-reports").reason).toBe("flag_off");
});

test("a release is tried before its rollout, once somebody made it, and not while it is off for everybody", () => {
	const tried = new Map([["new-sheet", true]]);
	const released = (state: "on" | "off" | "killed" | "unknown", map = tried) =>
		isReleased(servicesSaying(state), team, null, "new-sheet", map);
	expect([released("off"), released("killed"), released("unknown")]).toEqual([true, false, false]);
	const without = new Map([["new-sheet", false]]);
	expect([released("on", without), released("on", new Map())]).toEqual([false, true]);
});
