import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { openPeople } from "#app/modules/reports/people/open-people.server.ts";
import { realisation, utilisation } from "#app/modules/reports/people/person-figures.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { rates } from "#db/tenant/rates.ts";
import { settings } from "#db/tenant/settings.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { workPatterns } from "#db/tenant/work-calendar.ts";
import { askerOf } from "#tests/kit/asker.ts";
import { testKit } from "#tests/kit/kit.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";

const kit = testKit();
const now = new Date("2026-09-28T10:00:00Z");
/** Monday to Sunday, with Heritage Day on Thursday. */
const week = "from=2026-09-21&to=2026-09-27";
let acme: TestTenant;

beforeAll(async () => {
	acme = await kit.createTenant({ members: [{ role: "employee", name: "Ann Adams" }] });
	const ann = acme.member("employee").id;
	const [clientId, projectId, taskId] = [newId(), newId(), newId()];
	await kit.asTenant(acme, async (db) => {
		await db.insert(clients).values({ id: clientId, name: "Mzansi" });
		await db.insert(projects).values({ id: projectId, clientId, name: "Payroll" });
		await db.insert(tasks).values({ id: taskId, projectId, name: "Build" });
		await db.insert(workPatterns).values({
			...{ id: newId(), memberId: ann, startsOn: "2026-01-05", createdBy: ann },
			minutes: [480, 480, 480, 480, 0, 0, 0],
		});
		const rate = { id: newId(), kind: "billed", unit: "hour", currency: "ZAR" } as const;
		await db.insert(rates).values([
			{ ...rate, amountMinor: 80_000n, startsOn: "2026-01-01", createdBy: ann },
			{
				...rate,
				id: newId(),
				memberId: ann,
				amountMinor: 100_000n,
				startsOn: "2026-09-22",
				createdBy: ann,
			},
			{ ...rate, id: newId(), clientId, amountMinor: 1n, startsOn: "2026-01-01", createdBy: ann },
		]);
		const entry = (date: string, minutes: number, feeMinor: bigint | null) => ({
			...{ id: newId(), memberId: ann, createdBy: ann, projectId, taskId, date, minutes },
			...{ billable: feeMinor !== null, billedMinutes: feeMinor === null ? 0 : minutes },
			...(feeMinor === null ? {} : { feeMinor, feeCurrency: "ZAR" }),
		});
		await db
			.insert(timeEntries)
			.values([
				entry("2026-09-21", 480, 640_000n),
				entry("2026-09-22", 480, 400_000n),
				entry("2026-09-23", 120, null),
				entry("2026-09-27", 60, null),
			]);
	});
});

async function ann(reader: Asker) {
	const report = await kit.asTenant(acme, (db) =>
		openPeople(db, reader, new URLSearchParams(week), now),
	);
	const figures = report.people?.find(({ name }) => name === "Ann Adams");
	if (!figures) throw new Error("nobody");
	return { report, figures };
}

test("utilisation is what was billed of the days that were expected, holidays and days off taken out", async () => {
	const { figures, report } = await ann(askerOf(acme.owner));
	expect(figures.available).toBe(3 * 480);
	expect(utilisation(figures)).toBeCloseTo(960 / 1_440);
	expect(figures.hours.sunday).toBe(60);
	expect(report.target).toBe(0.75);
	expect(report.total?.sums.minutes).toBe(1_140);
});

test("realisation sets fees beside standard rates of the day, whatever a client agreed on", async () => {
	const { figures } = await ann(askerOf(acme.owner));
	expect(figures.standard).toEqual({ ZAR: 640_000n + 800_000n });
	expect(realisation(figures)).toBe(72);
});

test("who sees no rates is told of no realisation", async () => {
	const asker = askerOf(acme.owner);
	const permissions = asker.permissions.filter((each) => each !== "rate:read");
	const { figures } = await ann({ ...asker, permissions });
	expect([figures.standard, figures.sums.fees]).toEqual([null, null]);
	expect(realisation(figures)).toBeNull();
});

test("nobody is looked at over more than a year", async () => {
	const search = new URLSearchParams("from=2025-01-01&to=2026-09-27");
	const report = await kit.asTenant(acme, (db) => openPeople(db, askerOf(acme.owner), search, now));
	expect(report.people).toBeNull();
	expect(report.errors.from).toContain("one year");
});

test("a standard rate of a day counts days of 8:12 in whole minutes", async () => {
	await kit.asTenant(acme, async (db) => {
		const by = acme.owner.id;
		await db.insert(settings).values({
			...{ key: "BILLABLE_HOURS_IN_WORKING_DAY", value: 492 / 60 },
			...{ effectiveFrom: "2026-09-22", updatedBy: by },
		});
		const place = { memberId: acme.member("employee").id, startsOn: "2026-09-23" };
		await db.insert(rates).values({
			...{ id: newId(), kind: "billed", unit: "day", ...place, createdBy: by },
			...{ amountMinor: 900_000n, currency: "ZAR" },
		});
		await db
			.update(timeEntries)
			.set({ billable: true, minutes: 246 })
			.where(eq(timeEntries.date, "2026-09-23"));
	});
	const { figures } = await ann(askerOf(acme.owner));
	expect(figures.standard).toEqual({ ZAR: 640_000n + 800_000n + 450_000n });
});
