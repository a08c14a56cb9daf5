import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { accessFile } from "../access-file.server.ts";

/** Who may what with clients and projects, and why, as a CSV file. */
export const loader = asResource(
	tenantLoader(
		{ permission: "grant:read", support: "refused" },
		async ({ db, tenant, member }) =>
			new Response(await accessFile(db, member.timeZone ?? tenant.timeZone), {
				headers: {
					"Content-Type": "text/csv; charset=utf-8",
					"Content-Disposition": 'attachment; filename="access.csv"',
					"Cache-Control": "private, no-store",
				},
			}),
	),
);
