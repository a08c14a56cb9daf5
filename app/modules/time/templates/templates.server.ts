import { and, asc, eq, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { weekTemplateRows, weekTemplates } from "#db/tenant/sheet-rows.ts";
import { refusals } from "../refusals.ts";
import { refused } from "../refuse.server.ts";
import type { TemplateRow } from "./template.ts";

export type WeekTemplate = { id: string; name: string; rows: number; minutes: number };

/** A member's templates by name, with what each holds: rows, and the minutes of a week. */
export function templatesOf(db: TenantDb, memberId: string): Promise<WeekTemplate[]> {
	return db
		.select({
			id: weekTemplates.id,
			name: weekTemplates.name,
			rows: sql<number>`count(${weekTemplateRows.id})::integer`,
			minutes: sql<number>`coalesce(sum((select sum(each) from unnest(${weekTemplateRows.minutes}) each)), 0)::integer`,
		})
		.from(weekTemplates)
		.leftJoin(weekTemplateRows, eq(weekTemplateRows.templateId, weekTemplates.id))
		.where(eq(weekTemplates.memberId, memberId))
		.groupBy(weekTemplates.id)
		.orderBy(asc(sql`lower(${weekTemplates.name})`));
}

/** Keeps rows under a name; refused beside the name when the member has a template of that name. */
export async function saveTemplate(
	db: TenantDb,
	memberId: string,
	name: string,
	rows: readonly TemplateRow[],
): Promise<{ error?: string }> {
	const id = newId();
	const [made] = await db
		.insert(weekTemplates)
		.values({ id, memberId, name })
		.onConflictDoNothing()
		.returning({ id: weekTemplates.id });
	if (!made) return { error: refusals["template.name_taken"].message };
	const values = rows.map((row, position) => ({
		...{ id: newId(), templateId: id, position },
		...{ projectId: row.projectId, taskId: row.taskId },
		minutes: row.minutes && [...row.minutes],
	}));
	if (values.length > 0) await db.insert(weekTemplateRows).values(values);
	return {};
}

/** @throws Problem 404 without such a template of the member */
export async function readTemplate(
	db: TenantDb,
	memberId: string,
	id: string,
): Promise<{ name: string; rows: TemplateRow[] }> {
	const [template] = await db
		.select({ name: weekTemplates.name })
		.from(weekTemplates)
		.where(isOwn(memberId, id));
	if (!template) throw notFound("template");
	const rows = await db
		.select({
			projectId: weekTemplateRows.projectId,
			taskId: weekTemplateRows.taskId,
			minutes: weekTemplateRows.minutes,
		})
		.from(weekTemplateRows)
		.where(eq(weekTemplateRows.templateId, id))
		.orderBy(asc(weekTemplateRows.position));
	return { name: template.name, rows };
}

/** @throws Problem 404 without such a template of the member */
export async function renameTemplate(
	db: TenantDb,
	memberId: string,
	id: string,
	name: string,
): Promise<void> {
	const isTaken = and(
		eq(weekTemplates.memberId, memberId),
		sql`lower(${weekTemplates.name}) = lower(${name}) and ${weekTemplates.id} <> ${id}`,
	);
	if ((await db.$count(weekTemplates, isTaken)) > 0) throw refused("template.name_taken");
	const renamed = await db
		.update(weekTemplates)
		.set({ name })
		.where(isOwn(memberId, id))
		.returning({ id: weekTemplates.id });
	if (renamed.length === 0) throw notFound("template");
}

/**
 * Throws a template away and answers its name; the weeks that it was put on stay as they are.
 *
 * @throws Problem 404 without such a template of the member
 */
export async function removeTemplate(db: TenantDb, memberId: string, id: string): Promise<string> {
	const [gone] = await db
		.delete(weekTemplates)
		.where(isOwn(memberId, id))
		.returning({ name: weekTemplates.name });
	if (!gone) throw notFound("template");
	return gone.name;
}

function isOwn(memberId: string, id: string) {
	return and(eq(weekTemplates.id, id), eq(weekTemplates.memberId, memberId));
}
