import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { exportLines } from "../export-lines.server.ts";

/** The history at `/audit` with the same search, whole, as a CSV file. */
export const loader = asResource(
	tenantLoader(
		{ permission: "audit:read", support: "refused" },
		async (args) =>
			new Response(await exportLines(args), {
				headers: {
					"Content-Type": "text/csv; charset=utf-8",
					"Content-Disposition": 'attachment; filename="history.csv"',
					"Cache-Control": "private, no-store",
				},
			}),
	),
);
