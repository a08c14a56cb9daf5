import { and, eq, lte } from "drizzle-orm";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { dataExports } from "#db/tenant/data-exports.ts";
import { exportObject } from "./export-life.ts";
import { exportJobs } from "./jobs.ts";
import { removeStored } from "./stored-copies.server.ts";

/** Deletes a copy whose time is up. Safe to repeat. */
export const forgetExportJob = tenantHandler(
	"forget-export",
	exportJobs["forget-export"],
	async (db, { exportId }, { now }) => {
		const [over] = await db
			.update(dataExports)
			.set({ state: "gone" })
			.where(
				and(
					eq(dataExports.id, exportId),
					eq(dataExports.state, "ready"),
					lte(dataExports.expiresAt, now),
				),
			)
			.returning({ id: dataExports.id });
		if (!over) return;
		await removeStored(db, [exportId]);
		await recordAudit(
			db,
			{ kind: "job" },
			{ action: "data-export:forget", objectType: exportObject, objectId: exportId },
		);
	},
);
