import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "../handle.ts";
import { budgets } from "../tenant/budgets.ts";
import { rates, roundingRules } from "../tenant/rates.ts";

export type DemoTask = { id: string; projectId: string; project: string };

/** What the demo bills and what its hours cost, with a rate that went up, one by the day, a rule of rounding and budgets. */
export async function fillRates(
	db: TenantDb,
	ownerId: string,
	work: readonly DemoTask[],
	start: CalendarDate,
): Promise<void> {
	const projectId = (name: string) => work.find(({ project }) => project === name)?.projectId;
	const shared = { kind: "billed", unit: "hour", currency: "ZAR", createdBy: ownerId } as const;
	const later = addDays(start, 46);
	const [payroll, tariff] = [projectId("Payroll migration"), projectId("Tariff review")];
	await db.insert(rates).values(
		(
			[
				{ startsOn: start, amountMinor: 1_100_00n },
				{ startsOn: start, amountMinor: 1_150_00n, projectId: payroll },
				{
					startsOn: later,
					amountMinor: 1_220_00n,
					projectId: payroll,
					note: "As agreed with the client",
				},
				{ startsOn: start, amountMinor: 1_650_00n, projectId: tariff, memberId: ownerId },
				{ startsOn: start, amountMinor: 480_00n, kind: "cost" },
				{ startsOn: start, amountMinor: 6_400_00n, kind: "cost", unit: "day", memberId: ownerId },
			] satisfies Partial<typeof rates.$inferInsert>[]
		).map((rate) => ({ ...shared, ...rate, id: newId() })),
	);
	if (!tariff || !payroll) return;
	await db.insert(budgets).values([
		{ ...{ id: newId(), projectId: payroll, createdBy: ownerId }, ...hours(900, "total") },
		{ ...{ id: newId(), projectId: tariff, createdBy: ownerId }, ...hours(160, "month") },
	]);
	await db.insert(roundingRules).values({
		...{ id: newId(), projectId: tariff, startsOn: start, createdBy: ownerId },
		...{ mode: "default", intervalMinutes: 30, per: "day" },
	});
}

function hours(count: number, period: "total" | "month") {
	return { unit: "hours", period, minutes: count * 60 } as const;
}
