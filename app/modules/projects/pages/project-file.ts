import { tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { readListQuery } from "../list-query.ts";
import { projectFile } from "../project-file.ts";
import { projectsForExport } from "../project-list.server.ts";
import { timeByProject } from "../project-time.server.ts";

const rule = { permission: "project:read", onAny: "project", support: "refused" } as const;

/** The list at `/projects` with the same search, whole, as a CSV file. */
export const loader = asResource(
	tenantLoader(rule, async ({ db, member, url }) => {
		const projects = await projectsForExport(db, member, readListQuery(url));
		const ids = projects.map(({ id }) => id);
		const times = await timeByProject(db, member, ids);
		return new Response(projectFile(projects, times), {
			headers: {
				"Content-Type": "text/csv; charset=utf-8",
				"Content-Disposition": 'attachment; filename="projects.csv"',
				"Cache-Control": "private, no-store",
			},
		});
	}),
);
