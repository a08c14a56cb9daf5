import { and, eq } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";
import { members } from "#db/tenant/members.ts";
import { logoAddress } from "./picture-paths.server.ts";

/** The workspace's logo as it is now, and who sent it; null where there is none. */
export async function standingLogo(db: TenantDb) {
	const [row] = await db
		.select({ id: files.id, at: files.createdAt, by: members.name })
		.from(files)
		.leftJoin(members, eq(members.id, files.storedBy))
		.where(and(eq(files.objectType, "logo"), eq(files.state, "stored")));
	return row ? { path: logoAddress(row.id), at: row.at, by: row.by } : null;
}
