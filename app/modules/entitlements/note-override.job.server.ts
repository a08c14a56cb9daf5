import { tenantHandler } from "#app/jobs/handler.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { effective } from "./effective.ts";
import { entitlementJobs } from "./jobs.ts";
import { keepOwn } from "./snapshot.server.ts";

/** Writes the line, and what is allowed now into the workspace's own row. */
export const noteOverrideJob = tenantHandler(
	"note-override",
	entitlementJobs["note-override"],
	async (db, { action, overrideId, staffId, what, until, reason }, { tenant, now }) => {
		await keepOwn(db, effective(tenant, now));
		await recordAudit(
			db,
			{ kind: "staff", id: staffId },
			{
				...{ action, objectType: "override", objectId: overrideId },
				after: { what, until, reason },
			},
		);
	},
);
