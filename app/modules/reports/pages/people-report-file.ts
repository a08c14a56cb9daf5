import { writingFor } from "#app/lib/writing-of.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { asFileFormat } from "../file-formats.ts";
import { openPeople } from "../people/open-people.server.ts";
import { peopleSheet } from "../people/people-sheet.ts";
import { sheetFile } from "../sheet-file.server.ts";

/** The report on people as a file; `as` says which. */
export const loader = asResource(
	tenantLoader(
		{ permission: "time-report:read", feature: "time-reports", support: "refused" },
		async (args) => {
			const { db, member, tenant, url, now } = args;
			const { query, people, total } = await openPeople(db, member, url.searchParams, now);
			if (!people || !total) throw notFound("report");
			const sheet = peopleSheet(query, people, total, writingFor(member, tenant));
			const name = `utilisation-${query.from}-${query.to}`;
			return sheetFile(args, sheet, name, asFileFormat(url.searchParams.get("as")));
		},
	),
);
