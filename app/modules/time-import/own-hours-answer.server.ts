import { sheetXlsx } from "#app/integrations/xlsx/sheet-xlsx.server.ts";
import { todayIn } from "#app/lib/calendar-date.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { notFound, Problem } from "#app/request/problem.ts";
import { ownHours } from "./own-hours.server.ts";
import { ownHoursFile } from "./own-hours-file.ts";
import { readOwnPeriod } from "./own-hours-period.ts";
import { mostSheetRows, ownHoursSheet } from "./own-hours-sheet.ts";

const types = {
	csv: "text/csv; charset=utf-8",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** One's own hours of some days, as CSV to bring in again or as a workbook to reckon with. */
export async function answerOwnHours(args: MemberArgs): Promise<Response> {
	const { db, member, tenant, url, now } = args;
	const period = readOwnPeriod(url.searchParams, todayIn(tenant.timeZone, now));
	if (!period) throw notFound("file");
	const format = url.searchParams.get("format") === "xlsx" ? "xlsx" : "csv";
	const entries = await ownHours(db, member.id, period);
	if (format === "xlsx" && entries.length > mostSheetRows) throw tooLong(entries.length);
	const writing = writingFor(member, tenant);
	const sheet = () => sheetXlsx(ownHoursSheet(entries, period, tenant.timeZone, writing));
	const body = format === "csv" ? ownHoursFile(entries) : new Uint8Array(await sheet());
	return new Response(body, {
		headers: {
			"Content-Type": types[format],
			"Content-Disposition": `attachment; filename="my-hours-${period.from}-${period.to}.${format}"`,
			"Cache-Control": "private, no-store",
		},
	});
}

function tooLong(rows: number): Problem {
	const words = `An Excel file has up to ${mostSheetRows} rows, and this one would have ${rows}. Choose fewer days, or CSV.`;
	return new Problem("hours.too_long", words);
}
