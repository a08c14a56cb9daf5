import { count, desc, eq, sql, sum } from "drizzle-orm";
import { settingsPages } from "#app/modules/settings/settings-pages.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";
import { fileOwner, ownerTitle } from "./owners.server.ts";
import { storageUse } from "./quota.server.ts";

/** How many of the largest files are named. */
const mostNamed = 10;

/** What takes a workspace's storage: by kind, the largest files, what lies in the trash. */
export async function storagePage({ db, tenant, member, now }: MemberArgs) {
	const [use, kinds, largest, trash] = [
		await storageUse(db, tenant, now),
		await byKind(db),
		await largestFiles(db),
		await inTrash(db),
	];
	return {
		pages: settingsPages((permission) => mayDo(member, permission)),
		...{ use, kinds, trash },
		largest: largest.map(({ objectType, objectId, ...file }) => ({
			...file,
			kind: ownerTitle(objectType),
			path: fileOwner(objectType)?.pathOf(objectId) ?? null,
		})),
	};
}

async function byKind(db: TenantDb) {
	const rows = await db
		.select({
			objectType: files.objectType,
			files: count(),
			bytes: sum(files.bytes).mapWith(Number),
		})
		.from(files)
		.where(eq(files.state, "stored"))
		.groupBy(files.objectType)
		.orderBy(desc(sum(files.bytes)));
	return rows.map(({ objectType, ...row }) => ({ title: ownerTitle(objectType), ...row }));
}

function largestFiles(db: TenantDb) {
	return db
		.select({
			id: files.id,
			name: files.name,
			bytes: files.bytes,
			objectType: files.objectType,
			objectId: files.objectId,
		})
		.from(files)
		.where(eq(files.state, "stored"))
		.orderBy(desc(files.bytes), files.id)
		.limit(mostNamed);
}

async function inTrash(db: TenantDb): Promise<{ files: number; bytes: number }> {
	const [row] = await db
		.select({ files: count(), bytes: sql`coalesce(${sum(files.bytes)}, 0)`.mapWith(Number) })
		.from(files)
		.where(eq(files.state, "trashed"));
	return row ?? { files: 0, bytes: 0 };
}
