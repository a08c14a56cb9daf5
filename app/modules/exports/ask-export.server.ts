import { enqueue } from "#app/jobs/enqueue.server.ts";
import { newId } from "#app/lib/id.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { dataExports } from "#db/tenant/data-exports.ts";

/**
 * Asks for a copy of everything; a job makes it.
 *
 * @throws Problem `export.running` while one is being made
 */
export async function askExport(
	db: TenantDb,
	owner: Actor & { readonly id: string },
	now: Date,
): Promise<void> {
	const id = newId();
	const [asked] = await db
		.insert(dataExports)
		.values({ id, askedBy: owner.id, askedAt: now, state: "waiting", key: "" })
		.onConflictDoNothing()
		.returning({ id: dataExports.id });
	if (!asked) throw running();
	await recordAudit(db, owner, {
		...{ action: "data-export:ask", objectType: "data-export", objectId: id },
	});
	await enqueue(db, "export-everything", { exportId: id }, { id });
}

function running(): Problem {
	return new Problem("export.running", "A copy is being made already. It takes a few minutes.", {
		status: 409,
	});
}
