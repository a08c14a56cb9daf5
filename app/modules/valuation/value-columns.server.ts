import { getTableColumns } from "drizzle-orm";
import { timeEntries } from "#db/tenant/time.ts";

const columns = getTableColumns(timeEntries);

/** What of an entry decides what it comes to. */
export const valuedColumns = {
	id: columns.id,
	memberId: columns.memberId,
	taskId: columns.taskId,
	date: columns.date,
	minutes: columns.minutes,
	startedAt: columns.startedAt,
	endedAt: columns.endedAt,
	zone: columns.zone,
	billableOverride: columns.billableOverride,
};

/** What it comes to. */
export const valueColumns = {
	billable: columns.billable,
	billedMinutes: columns.billedMinutes,
	roundingRuleId: columns.roundingRuleId,
	rateId: columns.rateId,
	feeMinor: columns.feeMinor,
	feeCurrency: columns.feeCurrency,
	costRateId: columns.costRateId,
	costMinor: columns.costMinor,
	costCurrency: columns.costCurrency,
};
