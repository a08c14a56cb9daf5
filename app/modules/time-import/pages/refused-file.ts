import { tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { findImport } from "../find-import.server.ts";
import { refusedFile } from "../refused-file.ts";

/** The lines of an import, or of its trial, that do not come in, as a CSV file. */
export const loader = asResource(
	tenantLoader(
		{ permission: "time:import", feature: "time", support: "refused" },
		async ({ db, params }) => {
			const { mapping, outcome } = await findImport(db, params.importId);
			const tally = outcome.result ?? outcome.trial;
			if (!tally) throw notFound("file");
			return new Response(refusedFile(mapping.heads, tally.refused), {
				headers: {
					"Content-Type": "text/csv; charset=utf-8",
					"Content-Disposition": 'attachment; filename="lines-left-out.csv"',
					"Cache-Control": "private, no-store",
				},
			});
		},
	),
);
