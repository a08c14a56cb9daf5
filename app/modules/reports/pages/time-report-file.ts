import { tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { reportFile } from "../report-file.server.ts";

/** The report at `/reports` with the same search, whole, as a CSV file. */
export const loader = asResource(
	tenantLoader(
		{
			permission: "time-report:read",
			onAny: "project",
			feature: "time-reports",
			support: "refused",
		},
		async ({ db, member, url, now }) => {
			const file = await reportFile(db, member, url.searchParams, now);
			if (!file) throw notFound("report");
			return new Response(file.text, {
				headers: {
					"Content-Type": "text/csv; charset=utf-8",
					"Content-Disposition": `attachment; filename="${file.name}"`,
					"Cache-Control": "private, no-store",
				},
			});
		},
	),
);
