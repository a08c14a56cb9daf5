import { count, max, min, sum } from "drizzle-orm";
import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { passwordMatches } from "#app/lib/password-hash.server.ts";
import { seedDemo } from "#db/seed/demo.ts";
import { demoPassword } from "#db/seed/demo-company.ts";
import { demoWorkdays } from "#db/seed/demo-days.ts";
import { members } from "#db/tenant/members.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testSecret } from "#tests/kit/tenant.ts";

const kit = testKit();

test("the demo has a dozen members and three months of time, and is made once", async () => {
	const now = new Date("2026-11-22T08:00:00Z");
	expect(await seedDemo(kit.owner, testSecret, now)).toBe(true);
	expect(await seedDemo(kit.owner, testSecret, now)).toBe(false);
	const [row] = await kit.owner<{ id: string; schemaName: string; roleName: string }[]>`
		select id, schema_name as "schemaName", role_name as "roleName" from public.tenants where slug = 'demo'`;
	if (!row) throw new Error("There is no demo workspace");
	const [people, time] = await kit.asTenant(row, async (db) => [
		await db.select({ hash: members.passwordHash }).from(members),
		await db
			.select({
				count: count(),
				minutes: sum(timeEntries.minutes),
				first: min(timeEntries.date),
				last: max(timeEntries.date),
			})
			.from(timeEntries),
	]);
	expect(people).toHaveLength(12);
	expect(await passwordMatches(people[0]?.hash ?? "", demoPassword)).toBe(true);
	expect(time[0]).toMatchObject({ first: "2026-08-24", last: "2026-11-20" });
	expect(time[0]?.count).toBeGreaterThan(1_500);
	const known = await kit.owner`select 1 from public.member_addresses where tenant_id = ${row.id}`;
	expect(known).toHaveLength(12);
});

test("nobody of the demo works on weekends or holidays, nor on the Monday after one on a Sunday", () => {
	const days = demoWorkdays(calendarDate("2026-08-07"), calendarDate("2026-09-25"));
	expect(days).not.toContain("2026-08-09");
	expect(days).not.toContain("2026-08-10");
	expect(days).not.toContain("2026-09-24");
	expect(days).toContain("2026-08-11");
});
