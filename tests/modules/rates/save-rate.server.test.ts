import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { sayLine } from "#app/modules/audit/say-line.ts";
import { everybody, type RatePlace } from "#app/modules/rates/rate.ts";
import type { RateDraft } from "#app/modules/rates/rate-form.ts";
import { rateScope } from "#app/modules/rates/rate-scope.server.ts";
import { removeRate, setRate } from "#app/modules/rates/save-rate.server.ts";
import { withRate } from "#app/modules/rates/trial.ts";
import { explainTotal } from "#app/modules/valuation/explain-total.server.ts";
import { freezeValues } from "#app/modules/valuation/freeze-values.server.ts";
import { rehearse } from "#app/modules/valuation/rehearse.server.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { rates } from "#db/tenant/rates.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { testKit } from "#tests/kit/kit.ts";
import { makeWork } from "#tests/modules/time/make-work.ts";
import { makeRate } from "#tests/modules/valuation/make-rates.ts";

const kit = testKit();
const draft: RateDraft = {
	...{ amountMinor: 700_00n, startsOn: calendarDate("2026-09-01"), note: "" },
	unit: "hour",
};

/** An hour on each of some days, billed at 600.00. */
async function workspace(...dates: string[]) {
	const acme = await kit.createTenant();
	const within = <T>(run: Parameters<typeof kit.asTenant<T>>[1]) => kit.asTenant(acme, run);
	const actor = { kind: "member", id: acme.owner.id } as const;
	const work = await within(async (db) => {
		const made = await makeWork(db);
		const rateId = await makeRate(db, acme.owner.id);
		const shared = {
			...{ memberId: acme.owner.id, createdBy: acme.owner.id, projectId: made.projectId },
			...{ taskId: made.taskIds[0] ?? "", minutes: 60, billable: true, billedMinutes: 60 },
			...{ rateId, feeMinor: 600_00n, feeCurrency: "ZAR" },
		};
		if (dates.length === 0) return { ...made, rateId };
		await db.insert(timeEntries).values(dates.map((date) => ({ ...shared, date, id: newId() })));
		return { ...made, rateId };
	});
	const project: RatePlace = { ...everybody, projectId: work.projectId };
	const fees = () =>
		within(async (db) => {
			const rows = await db.select().from(timeEntries).orderBy(asc(timeEntries.date));
			return rows.map(({ feeMinor }) => feeMinor);
		});
	const set = (over: Partial<RateDraft> = {}) =>
		within((db) =>
			setRate(db, actor, { kind: "billed", place: project }, { ...draft, ...over }, "ZAR"),
		);
	return { acme, within, actor, work, project, fees, set };
}

test("a rate counts for what is captured already, from its day until the next", async () => {
	const { fees, set } = await workspace("2026-08-31", "2026-09-01", "2026-10-01");
	await set({ startsOn: calendarDate("2026-10-01"), amountMinor: 800_00n });
	await set();
	expect(await fees()).toEqual([600_00n, 700_00n, 800_00n]);
	await set({ startsOn: calendarDate("2026-10-01"), amountMinor: null });
	expect(await fees()).toEqual([600_00n, 700_00n, 600_00n]);
});

test("a rehearsal tells what saving then does, and writes nothing", async () => {
	const { within, fees, set, project, work } = await workspace(
		"2026-08-31",
		"2026-09-01",
		"2026-09-02",
	);
	const rehearsed = await within(async (db) => {
		const rate = { ...project, ...draft, id: newId(), kind: "billed", currency: "ZAR" } as const;
		const scope = await rateScope(db, "billed", project, draft.startsOn);
		return rehearse(db, scope, "billed", (held) => {
			return { ...held, rates: withRate(held.rates, rate) };
		});
	});
	expect(rehearsed).toMatchObject({ changed: 2, looked: 2, frozen: 0, isPartial: false });
	expect(rehearsed.lines).toEqual([
		{
			...{ month: "2026-09-01", clientId: work.clientId, client: "Mzansi Mutual" },
			...{ currency: "ZAR", before: 1_200_00n, after: 1_400_00n },
			...{ minutesBefore: 120, minutesAfter: 120 },
		},
	]);
	expect(await fees()).toEqual([600_00n, 600_00n, 600_00n]);
	await set();
	expect(await fees()).toEqual([600_00n, 700_00n, 700_00n]);
});

test("a rate that approved time was worked out with stays, and says so", async () => {
	const { within, actor, acme, work, fees } = await workspace("2026-09-01", "2026-09-02");
	const frozen = { first: "2026-09-01", last: "2026-09-01" };
	await within((db) => freezeValues(db, acme.owner.id, frozen, new Date()));
	const removal = within((db) => removeRate(db, actor, "billed", work.rateId));
	await expect(removal).rejects.toMatchObject({
		code: "rate.used",
		message: expect.stringContaining("One approved entry was worked out with this rate."),
	});
	await within((db) => setRate(db, actor, { kind: "billed", place: everybody }, draft, "ZAR"));
	expect(await fees()).toEqual([600_00n, 700_00n]);
});

test("no amount is told where the history is read", async () => {
	const { within, set } = await workspace();
	await set();
	const [line] = await within((db) =>
		db.select().from(auditLines).where(eq(auditLines.action, "rate:set")),
	);
	expect(JSON.stringify(line?.after)).toContain("70000");
	const telling = { nameOf: () => "Payroll", pathOf: () => undefined, moment: String };
	const said = line && sayLine(line, { ...telling, writing: usualWriting });
	expect(said).toMatchObject({ did: "set what hours of ", object: "Payroll" });
	expect(JSON.stringify(said)).not.toContain("700");
});

test("two who set a rate of the same day leave one, and all time at it", async () => {
	const { within, set, fees } = await workspace("2026-09-01");
	await Promise.all([set(), set({ amountMinor: 750_00n })]);
	const ofProject = await within(async (db) => {
		const rows = await db.select().from(rates).orderBy(asc(rates.startsOn));
		return rows.filter(({ projectId }) => projectId !== null);
	});
	expect(ofProject).toHaveLength(1);
	expect(await fees()).toEqual([ofProject[0]?.amountMinor]);
});

test("a total tells the rates that made it, and they add up", async () => {
	const { within, set } = await workspace("2026-08-31", "2026-09-01", "2026-09-02");
	await set();
	const lines = await within((db) => explainTotal(db, undefined));
	expect(lines).toMatchObject([
		{ entries: 2, billedMinutes: 120, feeMinor: 1_400_00n, rate: { amountMinor: 700_00n } },
		{ entries: 1, billedMinutes: 60, feeMinor: 600_00n, rate: { startsOn: "2026-01-01" } },
	]);
});
