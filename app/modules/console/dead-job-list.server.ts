import { listDeadJobs } from "#app/jobs/dead-jobs.server.ts";
import { momentText } from "#app/lib/moment-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import { consoleZone } from "./console-zone.ts";

/** Jobs that failed for the last time; operators may let them run again. */
export async function deadJobList({ db, staff, services, now }: StaffArgs) {
	const dead = await listDeadJobs(db);
	return {
		mayRetry: staff.role === "operator",
		jobs: await Promise.all(
			dead.map(async ({ id, job, tenantId, diedAt, attempts, error }) => ({
				...{ id, job, attempts },
				tenant: tenantId ? ((await services.directory.byId(tenantId))?.slug ?? "gone") : "the site",
				died: momentText(diedAt, now, consoleZone, usualWriting),
				error: `${error.type}: ${error.message}`,
			})),
		),
	};
}
