import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { momentText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { TenantDb } from "#db/handle.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { members } from "#db/tenant/members.ts";
import { isSettingKey, settingKeys, settingOf } from "./registry.ts";
import { storedWords } from "./stored-words.ts";

type HistoryQuery = {
	readonly zone: string;
	readonly writing: Writing;
	readonly now: Date;
	readonly limit: number;
	/** Only what was before this line. */
	readonly before?: string | undefined;
};

export type SettingLine = {
	readonly id: string;
	readonly title: string;
	readonly before: string;
	readonly after: string;
	/** A member's name; null for the product itself. */
	readonly by: string | null;
	readonly at: string;
};

/** Who changed which setting, newest first. */
export async function settingHistory(
	db: TenantDb,
	{ zone, writing, now, limit, before }: HistoryQuery,
): Promise<SettingLine[]> {
	const rows = await db
		.select({
			id: auditLines.id,
			at: auditLines.at,
			key: auditLines.objectId,
			before: auditLines.before,
			after: auditLines.after,
			by: members.name,
		})
		.from(auditLines)
		.leftJoin(
			members,
			and(eq(auditLines.actorKind, "member"), eq(sql`${members.id}::text`, auditLines.actorId)),
		)
		.where(
			and(
				eq(auditLines.objectType, "setting"),
				inArray(auditLines.objectId, shownKeys),
				before ? lt(auditLines.id, before) : undefined,
			),
		)
		.orderBy(desc(auditLines.id))
		.limit(limit);
	return rows.flatMap((row) => {
		if (row.key === null || !isSettingKey(row.key)) return [];
		return {
			id: row.id,
			title: settingOf(row.key).title,
			before: storedWords(row.key, row.before),
			after: storedWords(row.key, row.after),
			by: row.by,
			at: momentText(row.at, now, zone, writing),
		};
	});
}

const shownKeys = settingKeys.filter((key) => settingOf(key).group !== null);
