import type { Asker } from "#app/modules/grants/can.server.ts";
import { weekFrame } from "#app/modules/time/open-week.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { hoursByPeriod, periodKind } from "./hours-by-period.ts";
import { presets } from "./presets.ts";
import { readReportQuery } from "./read-report-query.ts";
import { readReportEntries } from "./report-entries.server.ts";
import type { ReportFigures, ReportTable } from "./report-figures.ts";
import { type ReportTotals, totalsOf } from "./report-line.ts";
import { readReportNames } from "./report-names.server.ts";
import type { ReportQuery } from "./report-query.ts";
import { readReportDays, readReportLines } from "./time-report.server.ts";

/** Lines on a page. */
const pageSize = 25;

/** A report as its address asks for it, by the tenant's days and weeks; without figures where the dates are wrong. */
export async function openReport(db: TenantDb, reader: Asker, search: URLSearchParams, now: Date) {
	const { today, settings } = await weekFrame(db, null, now);
	const asked = readReportQuery(search, today, settings.WEEK_START);
	const isWrong = asked.errors.from !== undefined || asked.errors.to !== undefined;
	const [names, figures] = await Promise.all([
		readReportNames(db, reader, asked.query),
		isWrong ? null : readFigures(db, reader, asked.query, asked.page, settings.WEEK_START),
	]);
	const typed = {
		from: search.get("from") ?? asked.query.from,
		to: search.get("to") ?? asked.query.to,
	};
	return { ...asked, typed, presets: presets(today, settings.WEEK_START), names, figures };
}

async function readFigures(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
	page: number,
	weekStartsOn: number,
): Promise<ReportFigures> {
	const days = await readReportDays(db, reader, query);
	const totals = totalsOf(days.map((day) => ({ ...day, minutes: day.billable + day.internal })));
	return {
		totals,
		chart: { kind: periodKind(query), periods: hoursByPeriod(days, query, weekStartsOn) },
		table: await readTable(db, reader, query, (page - 1) * pageSize, totals),
	};
}

async function readTable(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
	offset: number,
	totals: ReportTotals,
): Promise<ReportTable> {
	if (query.by === "entry") {
		const rows = await readReportEntries(db, reader, query, { offset, limit: pageSize });
		return { kind: "entries", rows, count: totals.entries, offset };
	}
	const lines = await readReportLines(db, reader, query, query.by);
	const rows = lines.slice(offset, offset + pageSize);
	return { kind: "lines", rows, most: lines[0]?.minutes ?? 0, count: lines.length, offset };
}
