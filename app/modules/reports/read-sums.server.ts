import { type SQL, sql } from "drizzle-orm";
import type { Asker } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { lineKey } from "./line-keys.server.ts";
import { daysOf, rowsOf } from "./lines-rows.server.ts";
import { reportedRows } from "./report-arms.server.ts";
import type { LineGrouping, ReportQuery } from "./report-query.ts";
import { type Amounts, addSums, type Sums } from "./report-sums.ts";
import { sightOf } from "./sight.ts";

/** Sums by id. */
export type SumsByKey = ReadonlyMap<string, Sums>;

/**
 * What a report's rows come to, gathered in one pass by a grouping (`lines`) and by another (`periods`). An id of a
 * date is that date, of tags their ids with dots between, or `none`. Fees and costs are not even read for whom they
 * are not meant.
 */
export async function readSums(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
	keys: { lines: LineGrouping | null; periods: LineGrouping },
	weekStartsOn: number,
): Promise<{ lines: SumsByKey; periods: SumsByKey }> {
	const { lines, periods } = keys;
	const used = lines ? [lines, periods] : [periods];
	const [line, period] = [lines && lineKey(lines, weekStartsOn), lineKey(periods, weekStartsOn)];
	const rows = await db.execute<SumRow & { kind: "line" | "period" }>(sql`
		with part as materialized (
			select ${line?.inner ?? sql`null::uuid`} as line, ${period.inner} as period, ${gathered(reader)}
			from (${reportedRows(reader, query, used)}) row group by 1, 2, fee_currency, cost_currency
		)
		select 'line' as kind, ${line?.outer(sql`line`) ?? sql`null`} as id, ${added} from part where ${lines !== null} group by 2, fee_currency, cost_currency
		union all
		select 'period', ${period.outer(sql`period`)}, ${added} from part group by 2, fee_currency, cost_currency`);
	const sight = sightOf(reader);
	const of = (kind: "line" | "period") =>
		gather(rows.filter((row) => row.kind === kind).map((row) => [row.id, sumsOf(row, sight)]));
	return { lines: of("line"), periods: of("period") };
}

/**
 * What some lines, by their ids, are made of by another grouping: by the line's id, then by the other. Of some lines
 * their rows alone are read.
 */
export async function readSumsInside(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
	keys: { lines: LineGrouping; inside: LineGrouping },
	of: readonly string[],
	weekStartsOn: number,
): Promise<ReadonlyMap<string, SumsByKey>> {
	if (of.length === 0) return new Map();
	const [line, inside] = [lineKey(keys.lines, weekStartsOn), lineKey(keys.inside, weekStartsOn)];
	const ids = sql.join(
		of.map((id) => sql`${id}`),
		sql`, `,
	);
	const [daysOfLines, isOfLines] = [daysOf(query, keys.lines, of), rowsOf(keys.lines, of)];
	const rows = await db.execute<SumRow & { line: string }>(sql`
		with part as materialized (
			select ${line.inner} as line, ${inside.inner} as inside, ${gathered(reader)}
			from (${reportedRows(reader, daysOfLines, [keys.lines, keys.inside])}) row where ${isOfLines} group by 1, 2, fee_currency, cost_currency
		), named as (
			select ${line.outer(sql`line`)} as line_id, ${inside.outer(sql`inside`)} as inside_id, part.* from part
		)
		select line_id as line, inside_id as id, ${added} from named
		where line_id in (${ids}) group by line_id, inside_id, fee_currency, cost_currency`);
	const sight = sightOf(reader);
	const parts = new Map<string, (readonly [string, Sums])[]>();
	for (const { line: id, ...row } of rows) {
		parts.set(id, [...(parts.get(id) ?? []), [row.id, sumsOf(row, sight)]]);
	}
	return new Map([...parts].map(([id, each]) => [id, gather(each)]));
}

type SumRow = {
	id: string;
	fee_currency: string | null;
	cost_currency: string | null;
	entries: string;
	minutes: string;
	billable: string;
	billed: string;
	unvalued: string;
	unapproved: string;
	fee: string;
	cost: string;
};

/** Of rows; what the reader may not see is not added up either. */
function gathered(reader: Asker): SQL {
	const { fees, costs } = sightOf(reader);
	return sql`${fees ? sql`fee_currency` : sql`null::text as fee_currency`}, ${costs ? sql`cost_currency` : sql`null::text as cost_currency`},
		sum(entries) as entries, sum(minutes) as minutes,
		sum(minutes) filter (where billable) as billable, sum(billed_minutes) as billed,
		sum(minutes) filter (where billable is null) as unvalued,
		sum(minutes) filter (where not is_frozen) as unapproved,
		${fees ? sql`sum(fee_minor)` : sql`null::bigint`} as fee, ${costs ? sql`sum(cost_minor)` : sql`null::bigint`} as cost`;
}

/** Of parts. */
const added = sql`fee_currency, cost_currency, sum(entries) as entries, sum(minutes) as minutes,
	coalesce(sum(billable), 0) as billable, coalesce(sum(billed), 0) as billed, coalesce(sum(unvalued), 0) as unvalued,
	coalesce(sum(unapproved), 0) as unapproved, coalesce(sum(fee), 0) as fee, coalesce(sum(cost), 0) as cost`;

function gather(rows: readonly (readonly [string, Sums])[]): SumsByKey {
	const sums = new Map<string, Sums>();
	for (const [id, row] of rows) {
		const before = sums.get(id);
		sums.set(id, before ? addSums(before, row) : row);
	}
	return sums;
}

function sumsOf(row: SumRow, sight: { fees: boolean; costs: boolean }): Sums {
	return {
		entries: Number(row.entries),
		minutes: Number(row.minutes),
		billable: Number(row.billable),
		billed: Number(row.billed),
		fees: sight.fees ? amounts(row.fee_currency, row.fee) : null,
		costs: sight.costs ? amounts(row.cost_currency, row.cost) : null,
		unvalued: Number(row.unvalued),
		unapproved: Number(row.unapproved),
	};
}

function amounts(currency: string | null, minor: string): Amounts {
	return currency === null ? {} : { [currency]: BigInt(minor) };
}
