import { and, eq, inArray } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";

/** The addresses of members' pictures, by member; who has none is not in it. */
export async function picturePaths(
	db: TenantDb,
	memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	if (memberIds.length === 0) return new Map();
	const rows = await db
		.select({ id: files.id, memberId: files.objectId })
		.from(files)
		.where(
			and(
				eq(files.objectType, "picture"),
				inArray(files.objectId, [...memberIds]),
				eq(files.state, "stored"),
			),
		);
	return new Map(rows.map(({ id, memberId }) => [memberId, `/pictures/${id}`]));
}

/** The address of one member's picture; null where there is none. */
export async function picturePath(db: TenantDb, memberId: string): Promise<string | null> {
	return (await picturePaths(db, [memberId])).get(memberId) ?? null;
}

/** The address of the workspace's logo, which everybody may see; another one as soon as it is changed. */
export async function logoPath(db: TenantDb): Promise<string | null> {
	const [row] = await db
		.select({ id: files.id })
		.from(files)
		.where(and(eq(files.objectType, "logo"), eq(files.state, "stored")));
	return row ? logoAddress(row.id) : null;
}

export function logoAddress(fileId: string): string {
	return `/logo?${fileId}`;
}
