import type { Asker } from "#app/modules/grants/can.server.ts";
import { weekFrame } from "#app/modules/time/open-week.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { explainNumber } from "./explain-number.server.ts";
import { presets } from "./presets.ts";
import { readFigures } from "./read-figures.server.ts";
import { readReportQuery } from "./read-report-query.ts";
import { readReportNames } from "./report-names.server.ts";
import { sightOf } from "./sight.ts";
import { readWhy } from "./why-query.ts";

/** A report as its address asks for it, by the tenant's days and weeks; without figures where the dates are wrong. */
export async function openReport(db: TenantDb, reader: Asker, search: URLSearchParams, now: Date) {
	const { today, settings } = await weekFrame(db, null, now);
	const asked = readReportQuery(search, today, settings.WEEK_START);
	const isWrong = asked.errors.from !== undefined || asked.errors.to !== undefined;
	const { query, page } = asked;
	const asksWhy = isWrong ? null : readWhy(search, query.by);
	const [names, figures, why] = await Promise.all([
		readReportNames(db, reader, query),
		isWrong ? null : readFigures(db, reader, query, page, settings.WEEK_START),
		asksWhy && explainNumber(db, reader, query, asksWhy, settings.WEEK_START),
	]);
	const typed = {
		from: search.get("from") ?? asked.query.from,
		to: search.get("to") ?? asked.query.to,
	};
	const sight = sightOf(reader);
	return {
		...asked,
		typed,
		presets: presets(today, settings.WEEK_START),
		names,
		figures,
		why,
		sight,
	};
}
