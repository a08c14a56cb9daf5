import type { Sheet } from "#app/lib/sheet.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { weekFrame } from "#app/modules/time/open-week.server.ts";
import type { TenantDb } from "#db/handle.ts";
import type { FileFormat } from "./file-formats.ts";
import { lineNames } from "./line-names.server.ts";
import { namedLines } from "./named-lines.ts";
import { readParts } from "./read-figures.server.ts";
import { readReportQuery } from "./read-report-query.ts";
import { readSums } from "./read-sums.server.ts";
import { columnsFor } from "./report-columns.ts";
import { readReportEntries } from "./report-entries.server.ts";
import { readReportNames } from "./report-names.server.ts";
import { narrowedTo } from "./report-names.ts";
import type { ReportQuery } from "./report-query.ts";
import { entriesSheet, fileName, linesSheet } from "./report-sheet.ts";
import { totalsOf } from "./report-sums.ts";
import { assertFits } from "./sheet-file.server.ts";
import { sightOf } from "./sight.ts";

type Wish = { format: FileFormat; writing: Writing; now: Date };

/** A report as its address asks for it, with all of its lines; null when its dates are wrong. */
export async function reportSheet(
	db: TenantDb,
	reader: Asker,
	search: URLSearchParams,
	wish: Wish,
): Promise<{ name: string; sheet: Sheet } | null> {
	const { today, settings } = await weekFrame(db, null, wish.now);
	const { query, errors } = readReportQuery(search, today, settings.WEEK_START);
	if (errors.from ?? errors.to) return null;
	const sheet = await sheetOf(db, reader, query, settings.WEEK_START, wish);
	return { name: fileName(query), sheet };
}

async function sheetOf(
	db: TenantDb,
	reader: Asker,
	query: ReportQuery,
	weekStart: number,
	{ format, writing }: Omit<Wish, "now">,
) {
	const { by } = query;
	const keys = { lines: by === "entry" ? null : by, periods: "month" as const };
	const { lines: sums, periods } = await readSums(db, reader, query, keys, weekStart);
	const totals = totalsOf(periods.values());
	const names = await readReportNames(db, reader, query);
	const facts = {
		...{ query, totals, columns: columnsFor(sightOf(reader)) },
		narrowedTo: narrowedTo(query, names).map(({ text }) => text),
	};
	if (by === "entry") {
		assertFits(totals.entries, format);
		const part = { offset: 0, limit: totals.entries };
		const entries = await readReportEntries(db, reader, query, part);
		return entriesSheet({ ...facts, entries }, writing);
	}
	const lines = namedLines(sums, await lineNames(db, by, [...sums.keys()]), by);
	const parts = await readParts(db, reader, { ...query, by }, lines, weekStart);
	return linesSheet({ ...facts, query: { ...query, by }, lines, parts }, writing);
}
