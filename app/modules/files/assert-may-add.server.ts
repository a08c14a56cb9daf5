import { and, count, eq } from "drizzle-orm";
import { notFound, Problem } from "#app/request/problem.ts";
import type { Member } from "#app/request/session.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";
import type { FileOwner } from "./owner.ts";

/**
 * An object that the member may not change, or not see, takes no file.
 *
 * @throws Problem 404, `files.too_many`
 */
export async function assertMayAdd(
	db: TenantDb,
	member: Member,
	owner: FileOwner,
	objectId: string,
): Promise<void> {
	if (!(await owner.mayWrite(db, member, objectId))) throw notFound();
	const [row] = await db
		.select({ files: count() })
		.from(files)
		.where(and(eq(files.objectType, owner.objectType), eq(files.objectId, objectId)));
	if ((row?.files ?? 0) < owner.most) return;
	throw new Problem(
		"files.too_many",
		`There are ${owner.most} files already. Delete one that is not needed any more, and empty the trash.`,
	);
}
