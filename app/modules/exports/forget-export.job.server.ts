import { and, eq, lte } from "drizzle-orm";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { removeFiles } from "#app/modules/files/remove-files.server.ts";
import { dataExports } from "#db/tenant/data-exports.ts";
import { exportObject } from "./export-life.ts";
import { exportJobs } from "./jobs.ts";

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
			.returning({ fileId: dataExports.key });
		if (!over) return;
		await removeFiles(db, [over.fileId]);
		await recordAudit(
			db,
			{ kind: "job" },
			{ action: "data-export:forget", objectType: exportObject, objectId: exportId },
		);
	},
);
