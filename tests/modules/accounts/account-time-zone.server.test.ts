import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { readZone, zoneChoices } from "#app/modules/accounts/zone-choices.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { members } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const product = testProduct(kit);
let tenant: TestTenant;
let cookie: string;

beforeAll(async () => {
	tenant = await kit.createTenant({ timeZone: "Africa/Johannesburg" });
	cookie = await product.cookieOf(tenant);
});

function choose(zone: string) {
	const headers = { cookie, accept: "text/html", "sec-fetch-dest": "document" };
	return product.post(tenant.slug, "/account/time-zone", { zone }, { headers });
}

async function kept() {
	const [row] = await kit.asTenant(tenant, (db) =>
		db.select({ zone: members.timeZone }).from(members).where(eq(members.id, tenant.owner.id)),
	);
	return row?.zone;
}

/** The hour and minute at which this session was begun, as the account page tells it. */
async function begunAt(): Promise<string | undefined> {
	const { text } = await product.ask(tenant.slug, "/account/security", {
		headers: { cookie, accept: "text/html" },
	});
	return /(?:today|yesterday) (\d\d:\d\d)/.exec(text)?.[1];
}

test("a member reads moments by a clock of their own, and by the workspace's again", async () => {
	const here = await begunAt();
	expect((await choose("Asia/Kolkata")).headers.location).toBe("/account");
	expect(await kept()).toBe("Asia/Kolkata");
	const there = await begunAt();
	const minutes = (clock = "") => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
	expect((minutes(there) - minutes(here) + 1_440) % 1_440).toBe(3 * 60 + 30);
	await choose("");
	expect(await kept()).toBeNull();
	expect(await begunAt()).toBe(here);
	const lines = await kit.asTenant(tenant, (db) =>
		db
			.select({ before: auditLines.before, after: auditLines.after })
			.from(auditLines)
			.where(eq(auditLines.action, "member:change-time-zone"))
			.orderBy(auditLines.id),
	);
	expect(lines).toEqual([
		{ before: { timeZone: null }, after: { timeZone: "Asia/Kolkata" } },
		{ before: { timeZone: "Asia/Kolkata" }, after: { timeZone: null } },
	]);
});

test("what is no time zone is refused and changes nothing", async () => {
	const { status, text } = await choose("Mars/Olympus");
	expect(status).toBe(422);
	expect(text).toContain("Choose one of the list.");
	expect(await kept()).toBeNull();
});

test("the workspace's clock comes first, and one's own is always among the choices", () => {
	const [first, ...zones] = zoneChoices("Africa/Johannesburg", "Etc/GMT+3");
	expect(first).toEqual({ value: "", label: "As the workspace: Johannesburg (Africa)" });
	expect(zones.map(({ value }) => value)).toContain("Etc/GMT+3");
	expect(zones.map(({ value }) => value)).toContain("Asia/Kolkata");
	expect([readZone(""), readZone(null), readZone("Asia/Kolkata"), readZone("x y")]).toEqual([
		...[null, null, "Asia/Kolkata", undefined],
	]);
});
