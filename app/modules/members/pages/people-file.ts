import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { peopleForExport } from "../people.server.ts";
import { peopleFile } from "../people-file.ts";
import { readPeopleQuery } from "../people-query.ts";

/** The list at `/people`, or with `?who=left` at `/people/left`, with the same search, whole, as a CSV file. */
export const loader = asResource(
	tenantLoader(
		{ permission: "member:read", support: "refused" },
		async ({ db, tenant, member, url }) => {
			const who = url.searchParams.get("who") === "left" ? "left" : "members";
			const people = await peopleForExport(db, readPeopleQuery(url, who));
			return new Response(peopleFile(people, member.timeZone ?? tenant.timeZone), {
				headers: {
					"Content-Type": "text/csv; charset=utf-8",
					"Content-Disposition": `attachment; filename="${who === "left" ? "people-who-left" : "people"}.csv"`,
					"Cache-Control": "private, no-store",
				},
			});
		},
	),
);
