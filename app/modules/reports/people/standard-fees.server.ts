import { and, between, eq, isNull, sum } from "drizzle-orm";
import { amountOf } from "#app/modules/rates/amount-of.ts";
import { rateColumns } from "#app/modules/rates/rate-columns.server.ts";
import { type RateBook, rateBook, rateFor } from "#app/modules/rates/rate-for.ts";
import { datedMinutes } from "#app/modules/settings/dated-minutes.ts";
import { storedSettings } from "#app/modules/settings/read.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { rates } from "#db/tenant/rates.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { type Amounts, addSums, nothing } from "../report-sums.ts";

/**
 * What billable hours come to at standard rates, by member: the rate of the person on that day, else the workspace's,
 * whatever was agreed with a client. Minor units; a day's hours are rounded together.
 */
export async function standardFees(
	db: TenantDb,
	{ from, to }: { from: string; to: string },
): Promise<ReadonlyMap<string, Amounts>> {
	const { memberId, date, minutes, billable } = timeEntries;
	const [days, book, stored] = await Promise.all([
		db
			.select({ memberId, date, minutes: sum(minutes).mapWith(Number) })
			.from(timeEntries)
			.where(and(between(date, from, to), eq(billable, true)))
			.groupBy(memberId, date),
		standardRates(db),
		storedSettings(db),
	]);
	const workingMinutes = datedMinutes(stored, "BILLABLE_HOURS_IN_WORKING_DAY");
	const fees = new Map<string, Amounts>();
	for (const day of days) {
		const work = { clientId: "", projectId: "", taskId: "" };
		const rate = rateFor(book, "billed", { ...day, ...work });
		if (!rate) continue;
		const unit = rate.unit === "hour" ? 60 : workingMinutes(day.date);
		const { minor } = amountOf(day.minutes, unit, rate.amountMinor);
		const before = { ...nothing, fees: fees.get(day.memberId) ?? {} };
		const both = addSums(before, { ...nothing, fees: { [rate.currency]: minor } });
		fees.set(day.memberId, both.fees ?? {});
	}
	return fees;
}

/** Those of people and of everybody, without what was agreed for a client, a project or a task. */
async function standardRates(db: TenantDb): Promise<RateBook> {
	const rows = await db
		.select(rateColumns)
		.from(rates)
		.where(
			and(
				eq(rates.kind, "billed"),
				isNull(rates.clientId),
				isNull(rates.projectId),
				isNull(rates.taskId),
			),
		);
	return rateBook(rows);
}
