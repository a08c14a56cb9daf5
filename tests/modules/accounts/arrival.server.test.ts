import { expect, test } from "vitest";
import { issueArrivalCode, redeemArrivalCode } from "#app/modules/accounts/arrival.server.ts";
import { arrivalCodes } from "#db/public/onboarding.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();
const start = new Date("2026-11-23T08:00:00Z");
const seconds = (count: number) => new Date(start.getTime() + count * 1000);
const tenantId = "01999999-0000-7000-8000-000000000001";
const memberId = "01999999-0000-7000-8000-000000000002";
const host = "acme.localhost";

const issue = () => issueArrivalCode(kit.database.public, { tenantId, memberId, host }, start);
const redeem = (code: string, change: { tenantId?: string; host?: string } = {}, now = start) =>
	redeemArrivalCode(kit.database.public, { code, tenantId, host, ...change }, now);

test("a code lets its member in once", async () => {
	const code = await issue();
	expect(await redeem(code, {}, seconds(59))).toBe(memberId);
	expect(await redeem(code, {}, seconds(59))).toBeNull();
});

test("of many who come with one code at once, one gets in", async () => {
	const code = await issue();
	const arrived = await Promise.all(Array.from({ length: 8 }, () => redeem(code)));
	expect(arrived.filter((id) => id === memberId)).toHaveLength(1);
});

test("after 60 seconds it is over", async () => {
	const code = await issue();
	expect(await redeem(code, {}, seconds(60))).toBeNull();
});

test("another host, or another tenant, gets nothing and does not use it up", async () => {
	const code = await issue();
	expect(await redeem(code, { host: "bolt.localhost" })).toBeNull();
	expect(await redeem(code, { tenantId: "01999999-0000-7000-8000-000000000009" })).toBeNull();
	expect(await redeem("")).toBeNull();
	expect(await redeem(code)).toBe(memberId);
});

test("the code itself is not kept, and old ones are swept", async () => {
	const code = await issue();
	await issueArrivalCode(kit.database.public, { tenantId, memberId, host }, seconds(61));
	const rows = await kit.database.public.select().from(arrivalCodes);
	expect(rows).toHaveLength(1);
	expect(JSON.stringify(rows)).not.toContain(code);
});
