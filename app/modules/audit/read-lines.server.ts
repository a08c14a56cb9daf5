import { and, desc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import { addDays, startOfDayIn } from "#app/lib/calendar-date.ts";
import type { TenantDb } from "#db/handle.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { type AuditQuery, isActorKind } from "./audit-query.ts";
import { recordsNamed } from "./records-named.server.ts";
import { actionsOf } from "./vocabulary.ts";

export type StoredLine = Awaited<ReturnType<typeof readLines>>[number];

type Window = {
	/** Whose days `from` and `to` are. */
	readonly zone: string;
	/** How far back the plan shows; null: all. */
	readonly since: Date | null;
	readonly limit: number;
	/** Of records of this type alone: a timesheet has its member's id. */
	readonly objectType?: string;
};

/** The lines that a query asks for, newest first. */
export async function readLines(db: TenantDb, query: AuditQuery, window: Window) {
	const records = query.about === "" ? null : await recordsNamed(db, query.about);
	return linesAsked(db, query, records, window);
}

/**
 * The statement itself, which reads an index in its order however long the history is.
 *
 * @param records the only ones to tell of; null: all
 */
export function linesAsked(
	db: TenantDb,
	{ who, area, record, from, to, before }: Omit<AuditQuery, "about">,
	records: readonly string[] | null,
	{ zone, since, limit, objectType }: Window,
) {
	return db
		.select({
			id: auditLines.id,
			at: auditLines.at,
			action: auditLines.action,
			actorKind: auditLines.actorKind,
			actorId: auditLines.actorId,
			objectType: auditLines.objectType,
			objectId: auditLines.objectId,
			before: auditLines.before,
			after: auditLines.after,
		})
		.from(auditLines)
		.where(
			and(
				since ? gte(auditLines.at, since) : undefined,
				from ? gte(auditLines.at, startOfDayIn(zone, from)) : undefined,
				to ? lt(auditLines.at, startOfDayIn(zone, addDays(to, 1))) : undefined,
				byWhom(who),
				area === "" ? undefined : inArray(auditLines.action, actionsOf(area)),
				record === "" ? undefined : eq(auditLines.objectId, record),
				objectType ? eq(auditLines.objectType, objectType) : undefined,
				records === null ? undefined : inArray(auditLines.objectId, [...records]),
				before ? isBefore(before) : undefined,
			),
		)
		.orderBy(desc(auditLines.at), desc(auditLines.id))
		.limit(limit);
}

function byWhom(who: string) {
	if (who === "") return undefined;
	if (isActorKind(who)) return eq(auditLines.actorKind, who);
	return and(eq(auditLines.actorKind, "member"), eq(auditLines.actorId, who));
}

/** Lines of one transaction have the same moment, and the database knows it finer than a Date does. */
function isBefore(id: string) {
	return sql`(${auditLines.at}, ${auditLines.id}) < (select line.at, line.id from ${auditLines} as line where line.id = ${id})`;
}
