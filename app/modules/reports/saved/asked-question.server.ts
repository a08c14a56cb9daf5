import { weekFrame } from "#app/modules/time/open-week.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { readReportQuery } from "../read-report-query.ts";
import { keptSearch } from "./saved-report.ts";

/** A report's question as it is kept, from an address that somebody sent: nothing else of it is. */
export async function askedQuestion(db: TenantDb, search: string, now: Date): Promise<string> {
	const { today, settings } = await weekFrame(db, null, now);
	return keptSearch(readReportQuery(new URLSearchParams(search), today, settings.WEEK_START).query);
}
