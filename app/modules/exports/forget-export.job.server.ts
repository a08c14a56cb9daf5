import { tenantHandler } from "#app/jobs/handler.server.ts";
import { forgetExpired } from "./forget-copies.server.ts";
import { exportJobs } from "./jobs.ts";

/** Deletes a copy whose time is up. Safe to repeat. */
export const forgetExportJob = tenantHandler(
	"forget-export",
	exportJobs["forget-export"],
	(db, { exportId }, { now }) => forgetExpired(db, exportId, now),
);
