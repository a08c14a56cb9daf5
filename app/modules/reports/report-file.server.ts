import type { Asker } from "#app/modules/grants/can.server.ts";
import { weekFrame } from "#app/modules/time/open-week.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { readReportQuery } from "./read-report-query.ts";
import { readReportEntries } from "./report-entries.server.ts";
import { entriesFile, fileName, linesFile } from "./report-file.ts";
import { readReportNames } from "./report-names.server.ts";
import { narrowedTo } from "./report-names.ts";
import { groupingNames } from "./report-query.ts";
import { readReportLines } from "./time-report.server.ts";

/** A report as its address asks for it, all of its lines in one file; null when its dates are wrong. */
export async function reportFile(
	db: TenantDb,
	reader: Asker,
	search: URLSearchParams,
	now: Date,
): Promise<{ name: string; text: string } | null> {
	const { today, settings } = await weekFrame(db, null, now);
	const { query, errors } = readReportQuery(search, today, settings.WEEK_START);
	if (errors.from ?? errors.to) return null;
	const names = await readReportNames(db, reader, query);
	const only = narrowedTo(query, names).map(
		({ narrowing, name }) => `${groupingNames[narrowing]}: ${name}`,
	);
	const { by } = query;
	const text =
		by === "entry"
			? entriesFile(query, only, await readReportEntries(db, reader, query))
			: linesFile(query, only, await readReportLines(db, reader, query, by));
	return { name: fileName(query), text };
}
