import { writingFor } from "#app/lib/writing-of.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { asFileFormat } from "../file-formats.ts";
import { reportSheet } from "../report-file.server.ts";
import { sheetFile } from "../sheet-file.server.ts";

/** The report at `/reports` with the same search, whole, as a file; `as` says which. */
export const loader = asResource(
	tenantLoader(
		{
			permission: "time-report:read",
			onAny: "project",
			feature: "time-reports",
			support: "refused",
		},
		async (args) => {
			const format = asFileFormat(args.url.searchParams.get("as"));
			const { db, member, tenant, url, now } = args;
			const wish = { format, writing: writingFor(member, tenant), now };
			const file = await reportSheet(db, member, url.searchParams, wish);
			if (!file) throw notFound("report");
			return sheetFile(args, file.sheet, file.name, format);
		},
	),
);
