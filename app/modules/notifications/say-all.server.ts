import { inArray } from "drizzle-orm";
import type { Writing } from "#app/lib/writing.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import type { notifications } from "#db/tenant/notifications.ts";
import { isNoticeKind, noticeOf } from "./kinds.ts";
import type { Said } from "./notice.ts";

type Stored = Pick<
	typeof notifications.$inferSelect,
	"id" | "memberId" | "kind" | "subjectId" | "params" | "at" | "readAt"
>;

/** Notifications in words, oldest first, with the names that people have now. One of a kind that is no more is left out. */
export async function sayAll<Row extends Stored>(
	db: TenantDb,
	rows: readonly Row[],
	writingFor: (row: Row) => Writing,
): Promise<(Row & { said: Said })[]> {
	const names = await namesOf(db, rows);
	return [...rows]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.flatMap((row) => {
			const subject = names.get(row.subjectId ?? "") ?? "Somebody";
			if (!isNoticeKind(row.kind)) return [];
			return [
				{ ...row, said: noticeOf(row.kind).say(row.params, { subject, writing: writingFor(row) }) },
			];
		});
}

async function namesOf(db: TenantDb, rows: readonly Stored[]): Promise<Map<string, string>> {
	const ids = new Set(rows.flatMap(({ subjectId }) => subjectId ?? []));
	const people = await db
		.select({ id: members.id, name: members.name })
		.from(members)
		.where(inArray(members.id, [...ids]));
	return new Map(people.map(({ id, name }) => [id, name]));
}
