import { and, desc, eq, lt, sql } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import { momentText } from "#app/lib/moment-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { notifications } from "#db/tenant/notifications.ts";
import { sayAll } from "./say-all.server.ts";

const pageSize = 25;

/** A page of what the member was told, newest first. */
export async function notificationList({ db, tenant, member, url, now }: MemberArgs) {
	const before = url.searchParams.get("before") ?? "";
	const rows = await listed(db, member.id, isId(before) ? before : undefined);
	const page = rows.slice(0, pageSize);
	const zone = member.timeZone ?? tenant.timeZone;
	const writing = writingFor(member, tenant);
	const said = await sayAll(db, page, () => writing);
	return {
		notices: said.reverse().map(({ id, said: { text, path }, at, readAt }) => ({
			...{ id, text, path, at: momentText(at, now, zone, writing), isUnread: readAt === null },
		})),
		unread: await countUnread(db, member.id),
		isFirst: !isId(before),
		older: rows.length > pageSize ? `/notifications?before=${page.at(-1)?.id}` : undefined,
	};
}

/** How many a member has not read; a hundred is the most that is counted. */
export async function countUnread(db: TenantDb, memberId: string): Promise<number> {
	const [row] = await db.execute<{ unread: number }>(sql`
		select count(*)::int as unread from (
			select from notifications where member_id = ${memberId} and is_listed and read_at is null limit 100
		) as counted`);
	return row?.unread ?? 0;
}

function listed(db: TenantDb, memberId: string, before: string | undefined) {
	return db
		.select({
			id: notifications.id,
			memberId: notifications.memberId,
			kind: notifications.kind,
			subjectId: notifications.subjectId,
			params: notifications.params,
			at: notifications.at,
			readAt: notifications.readAt,
		})
		.from(notifications)
		.where(
			and(
				eq(notifications.memberId, memberId),
				eq(notifications.isListed, true),
				before ? lt(notifications.id, before) : undefined,
			),
		)
		.orderBy(desc(notifications.id))
		.limit(pageSize + 1);
}
