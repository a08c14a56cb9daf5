import { sheetPdf } from "#app/integrations/pdf/sheet-pdf.server.ts";
import { sheetXlsx } from "#app/integrations/xlsx/sheet-xlsx.server.ts";
import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { type Sheet, sheetCsv } from "#app/lib/sheet.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { Problem } from "#app/request/problem.ts";
import { type FileFormat, fileFormats } from "./file-formats.ts";

/** A sheet as a download that no cache keeps. Refused where it has more rows than the format takes. */
export async function sheetFile(
	args: Pick<MemberArgs, "db" | "member" | "tenant" | "now">,
	sheet: Sheet,
	name: string,
	format: FileFormat,
): Promise<Response> {
	assertFits(sheet.rows.length, format);
	return new Response(await contentOf(args, sheet, format), {
		headers: {
			"Content-Type": fileFormats[format].type,
			"Content-Disposition": `attachment; filename="${name}.${format}"`,
			"Cache-Control": "private, no-store",
		},
	});
}

/** @throws Problem where a file of so many rows would be too long */
export function assertFits(rows: number, format: FileFormat): void {
	const { label, most } = fileFormats[format];
	if (rows <= most) return;
	throw new Problem(
		"report.too_long",
		`${label} files have up to ${most} rows, and this one would have ${rows}. Choose fewer days, or group it.`,
	);
}

async function contentOf(
	{ db, member, tenant, now }: Pick<MemberArgs, "db" | "member" | "tenant" | "now">,
	sheet: Sheet,
	format: FileFormat,
) {
	if (format === "csv") return sheetCsv(sheet);
	if (format === "xlsx") return new Uint8Array(await sheetXlsx(sheet));
	const writing = writingFor(member, tenant);
	const settings = await readSettings(db);
	const made = formatDate(todayIn(settings.TIME_ZONE, now), writing);
	const brand = { workspace: tenant.name, colour: settings.BRAND_COLOUR ?? "#0f5a75", made };
	return new Uint8Array(await sheetPdf(sheet, brand, writing));
}
