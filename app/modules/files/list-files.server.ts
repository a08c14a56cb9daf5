import { and, desc, eq, sql } from "drizzle-orm";
import { todayIn } from "#app/lib/calendar-date.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { files } from "#db/tenant/files.ts";
import { members } from "#db/tenant/members.ts";
import type { FileOwner } from "./owner.ts";
import { roomLeft, storageUse } from "./quota.server.ts";

type Asked = Pick<MemberArgs, "db" | "tenant" | "member" | "now">;

/** The files of an object, newest first, with what this member may do with them; null for who may not see them. */
export async function filesOf(
	{ db, tenant, member, now }: Asked,
	owner: FileOwner,
	objectId: string,
) {
	if (!(await owner.mayRead(db, member, objectId))) return null;
	const stored = await db
		.select({
			id: files.id,
			name: files.name,
			type: files.type,
			bytes: files.bytes,
			isSensitive: files.isSensitive,
			createdAt: files.createdAt,
			by: members.name,
		})
		.from(files)
		.leftJoin(members, eq(members.id, files.storedBy))
		.where(
			and(
				eq(files.objectType, owner.objectType),
				eq(files.objectId, objectId),
				sql`${files.state} = 'stored'`,
			),
		)
		.orderBy(desc(files.createdAt), desc(files.id));
	const zone = member.timeZone ?? tenant.timeZone;
	return {
		objectType: owner.objectType,
		objectId,
		purpose: owner.purpose,
		alwaysSensitive: owner.isSensitive ?? false,
		list: stored.map(({ createdAt, ...file }) => ({ ...file, on: todayIn(zone, createdAt) })),
		mayChange: await owner.mayWrite(db, member, objectId),
		/** In bytes; null where the plan has no limit. */
		left: roomLeft(await storageUse(db, tenant, now)),
	};
}

export type ObjectFiles = NonNullable<Awaited<ReturnType<typeof filesOf>>>;
