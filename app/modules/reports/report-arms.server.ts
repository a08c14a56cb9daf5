import { and, between, eq, isNotNull, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { addDays, type CalendarDate } from "#app/lib/calendar-date.ts";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import { teamMembers } from "#db/tenant/grants.ts";
import { projects } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { timeSums } from "#db/tenant/time-sums.ts";
import { type Months, monthsRead } from "./months-read.ts";
import { firstOfNextMonth } from "./presets.ts";
import type { LineGrouping, ReportQuery, YesNo } from "./report-query.ts";

/**
 * The rows that a report adds up, of those whose hours the reader may see: entries, or sums of whole months and the
 * entries around them. Both have the same columns; `date` of a sum is its month's first day.
 */
export function reportedRows(
	reader: Asker,
	query: ReportQuery,
	keys: readonly (LineGrouping | "all")[],
): SQL {
	const months = monthsRead(query, keys);
	const wanted = filtered(reader, query, entryColumns);
	if (!months) return entryRows(and(wanted, between(timeEntries.date, query.from, query.to)));
	const around = and(wanted, outside(query, months));
	const inMonths = between(timeSums.month, months.first, months.last);
	const sums = sumRows(and(filtered(reader, query, sumColumns), inMonths));
	return sql`${sums} union all ${entryRows(around)}`;
}

/** The entries of a report, for lists of them. */
export function reportedEntries(reader: Asker, query: ReportQuery): SQL | undefined {
	return and(
		filtered(reader, query, entryColumns),
		between(timeEntries.date, query.from, query.to),
	);
}

type Columns = {
	projectId: PgColumn;
	taskId: PgColumn;
	memberId: PgColumn;
	tagIds: PgColumn;
	isBillable: SQL;
	isApproved: SQL;
};

const entryColumns: Columns = {
	...timeEntriesColumns(),
	isBillable: sql`coalesce(${timeEntries.billable}, false)`,
	isApproved: isNotNull(timeEntries.frozenAt),
};

const sumColumns: Columns = {
	projectId: timeSums.projectId,
	taskId: timeSums.taskId,
	memberId: timeSums.memberId,
	tagIds: timeSums.tagIds,
	isBillable: sql`coalesce(${timeSums.billable}, false)`,
	isApproved: sql`${timeSums.isFrozen}`,
};

function timeEntriesColumns() {
	const { projectId, taskId, memberId, tagIds } = timeEntries;
	return { projectId, taskId, memberId, tagIds };
}

function filtered(reader: Asker, query: ReportQuery, columns: Columns): SQL | undefined {
	const { projectId, taskId, memberId, tagIds, isBillable, isApproved } = columns;
	const seen = visibleTo(reader, "time-report:read", "project", projectId);
	return and(
		seen,
		when(query.client, (id) => sql`${projectId} in (${projectsOf(id)})`),
		when(query.project, (id) => eq(projectId, id)),
		when(query.task, (id) => eq(taskId, id)),
		when(query.member, (id) => eq(memberId, id)),
		// Who sees some projects alone is told of no team.
		when(query.team, (id) => (seen ? sql`false` : sql`${memberId} in (${membersOf(id)})`)),
		when(query.tag, (id) => sql`${tagIds} @> array[${id}]::uuid[]`),
		when(query.tags, (ids) => exactly(tagIds, ids)),
		when(query.billable, (wanted) => yesNo(wanted, isBillable)),
		when(query.approved, (wanted) => yesNo(wanted, isApproved)),
		when(query.note, (words) => sql`${timeEntries.note} ilike ${`%${escaped(words)}%`}`),
	);
}

function when<T>(asked: T | undefined, condition: (asked: T) => SQL): SQL | undefined {
	return asked === undefined ? undefined : condition(asked);
}

function projectsOf(clientId: string): SQL {
	return sql`select ${projects.id} from ${projects} where ${eq(projects.clientId, clientId)}`;
}

function membersOf(teamId: string): SQL {
	return sql`select ${teamMembers.memberId} from ${teamMembers} where ${eq(teamMembers.teamId, teamId)}`;
}

function yesNo(wanted: YesNo, holds: SQL): SQL {
	return wanted === "yes" ? holds : sql`not (${holds})`;
}

function exactly(tagIds: PgColumn, tags: string): SQL {
	const ids = tags === "none" ? [] : tags.split(".");
	const list = sql`array[${sql.join(
		ids.map((id) => sql`${id}`),
		sql`, `,
	)}]::uuid[]`;
	return sql`(${tagIds} @> ${list} and ${tagIds} <@ ${list})`;
}

function escaped(words: string): string {
	return words.replaceAll(/[\\%_]/g, "\\$&");
}

function outside({ from, to }: ReportQuery, { first, last }: Months): SQL | undefined {
	const after = firstOfNextMonth(last);
	const parts: [CalendarDate, CalendarDate][] = [
		[from, addDays(first, -1)],
		[after, to],
	];
	const whole = parts.filter(([begin, end]) => begin <= end);
	return or(...whole.map(([begin, end]) => between(timeEntries.date, begin, end))) ?? sql`false`;
}

function entryRows(where: SQL | undefined): SQL {
	const { projectId, taskId, memberId, tagIds, date, minutes, billable } = timeEntries;
	const { billedMinutes, feeMinor, feeCurrency, costMinor, costCurrency, frozenAt } = timeEntries;
	return sql`select ${projectId}, ${taskId}, ${memberId}, ${tagIds}, ${date} as date, 1 as entries, ${minutes}, ${billable},
		${billedMinutes}, ${feeMinor}, ${feeCurrency}, ${costMinor}, ${costCurrency}, ${isNotNull(frozenAt)} as is_frozen
		from ${timeEntries} where ${where ?? sql`true`}`;
}

function sumRows(where: SQL | undefined): SQL {
	const { projectId, taskId, memberId, tagIds, month, entries, minutes, billable } = timeSums;
	const { billedMinutes, feeMinor, feeCurrency, costMinor, costCurrency, isFrozen } = timeSums;
	return sql`select ${projectId}, ${taskId}, ${memberId}, ${tagIds}, ${month} as date, ${entries}, ${minutes}, ${billable},
		${billedMinutes}, ${feeMinor}, ${feeCurrency}, ${costMinor}, ${costCurrency}, ${isFrozen}
		from ${timeSums} where ${where ?? sql`true`}`;
}
