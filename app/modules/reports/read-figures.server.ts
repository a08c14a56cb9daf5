import { calendarDate } from "#app/lib/calendar-date.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { hoursByPeriod, periodKind } from "./hours-by-period.ts";
import { lineNames } from "./line-names.server.ts";
import { linesWithParts } from "./lines-with-parts.ts";
import { namedLines } from "./named-lines.ts";
import { readSums, readSumsInside, type SumsByKey } from "./read-sums.server.ts";
import { readReportEntries } from "./report-entries.server.ts";
import type { ReportFigures, ReportTable } from "./report-figures.ts";
import type { LineWithParts, ReportLine } from "./report-line.ts";
import type { LineGrouping, ReportQuery } from "./report-query.ts";
import { type Sums, totalsOf } from "./report-sums.ts";

/** Lines on a page. */
const pageSize = 25;

/** Sums, chart and one page of the table of a report. */
export async function readFigures(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
	page: number,
	weekStartsOn: number,
): Promise<ReportFigures> {
	const kind = periodKind(query);
	const by = query.by === "entry" ? null : query.by;
	const keys = { lines: by, periods: kind };
	const { lines, periods } = await readSums(db, reader, query, keys, weekStartsOn);
	const totals = totalsOf(periods.values());
	const offset = (page - 1) * pageSize;
	const table = by
		? await linesTable(db, reader, { ...query, by }, lines, offset, weekStartsOn)
		: await entriesTable(db, reader, query, totals, offset);
	const bars = [...periods].map(([date, { minutes, billable }]) => ({
		...{ date: calendarDate(date), billable, internal: minutes - billable },
	}));
	return { totals, chart: { kind, periods: hoursByPeriod(bars, query, weekStartsOn) }, table };
}

async function entriesTable(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
	totals: Sums,
	offset: number,
): Promise<ReportTable> {
	const rows = await readReportEntries(db, reader, query, { offset, limit: pageSize });
	return { kind: "entries", rows, count: totals.entries, offset };
}

type LinesQuery = ReportQuery & { readonly by: LineGrouping };

async function linesTable(
	db: TenantDb,
	reader: Asker,
	query: LinesQuery,
	sums: SumsByKey,
	offset: number,
	weekStartsOn: number,
): Promise<ReportTable> {
	const names = await lineNames(db, query.by, [...sums.keys()]);
	const lines = namedLines(sums, names, query.by);
	const shown = lines.slice(offset, offset + pageSize);
	const rows = await withParts(db, reader, query, shown, weekStartsOn);
	const most = Math.max(0, ...lines.map(({ minutes }) => minutes));
	return { kind: "lines", rows, most, count: lines.length, offset };
}

/** Lines with what they are made of where the report says by what; without parts where it does not. */
async function withParts(
	db: TenantDb,
	reader: Asker,
	query: LinesQuery,
	lines: readonly ReportLine[],
	weekStartsOn: number,
): Promise<LineWithParts[]> {
	return linesWithParts(lines, await readParts(db, reader, query, lines, weekStartsOn));
}

/** The parts of some lines, by the line's id. */
export async function readParts(
	db: TenantDb,
	reader: Asker,
	{ by, inside, ...query }: LinesQuery,
	lines: readonly ReportLine[],
	weekStartsOn: number,
): Promise<ReadonlyMap<string, ReportLine[]>> {
	if (!inside) return new Map();
	const ids = lines.map(({ id }) => id);
	const asked = { ...query, by, inside };
	const sums = await readSumsInside(db, reader, asked, { lines: by, inside }, ids, weekStartsOn);
	const partIds = new Set([...sums.values()].flatMap((parts) => [...parts.keys()]));
	const names = await lineNames(db, inside, [...partIds]);
	return new Map([...sums].map(([id, parts]) => [id, namedLines(parts, names, inside)]));
}
