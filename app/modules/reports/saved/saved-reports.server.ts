import { and, asc, eq, or, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { savedReports } from "#db/tenant/saved-reports.ts";
import { builtinReports } from "./builtin-reports.ts";
import type { SavedFields } from "./saved-form.ts";
import type { SavedReport } from "./saved-report.ts";

/** One's own, what others share, and what comes with the product, in this order. It is a question: opening it shows what one may see. */
export async function listSavedReports(db: TenantDb, reader: Asker): Promise<SavedReport[]> {
	const isMine = sql<boolean>`${savedReports.memberId} = ${reader.id}`;
	const rows = await db
		.select({
			id: savedReports.id,
			name: savedReports.name,
			search: savedReports.search,
			isShared: savedReports.isShared,
			isMine,
			owner: members.name,
			version: savedReports.version,
		})
		.from(savedReports)
		.innerJoin(members, eq(members.id, savedReports.memberId))
		.where(or(eq(savedReports.memberId, reader.id), savedReports.isShared))
		.orderBy(sql`${isMine} desc`, asc(sql`lower(${savedReports.name})`));
	return [...rows, ...builtinReports];
}

/** One's own saved report. @throws Problem where there is none of this id */
export async function ownSavedReport(db: TenantDb, reader: Asker, id: string) {
	const [row] = await db
		.select()
		.from(savedReports)
		.where(and(eq(savedReports.id, id), eq(savedReports.memberId, reader.id)))
		.for("update");
	if (!row) throw notFound("report");
	return row;
}

/** Saves a question under a name; null where one has another of the same name. */
export async function createSavedReport(
	db: TenantDb,
	actor: Actor,
	memberId: string,
	fields: SavedFields,
	search: string,
): Promise<string | null> {
	if (await isNameTaken(db, memberId, fields.name)) return null;
	const row = { id: newId(), memberId, ...fields, search };
	await db.insert(savedReports).values(row);
	await record(db, actor, "create", row.id, null, { ...fields, search });
	return row.id;
}

/** Gives one's own saved report another name or question, shares it or keeps it to oneself; false where the name is taken. */
export async function changeSavedReport(
	db: TenantDb,
	actor: Actor,
	before: typeof savedReports.$inferSelect,
	change: Partial<SavedFields & { search: string }>,
): Promise<boolean> {
	const { name = before.name, isShared = before.isShared, search = before.search } = change;
	if (await isNameTaken(db, before.memberId, name, before.id)) return false;
	const after = { name, isShared, search };
	await db
		.update(savedReports)
		.set({ ...after, version: before.version + 1, updatedAt: new Date() })
		.where(eq(savedReports.id, before.id));
	const old = { name: before.name, isShared: before.isShared, search: before.search };
	await record(db, actor, "change", before.id, old, after);
	return true;
}

export async function removeSavedReport(
	db: TenantDb,
	actor: Actor,
	{ id, name, isShared, search }: typeof savedReports.$inferSelect,
): Promise<void> {
	await db.delete(savedReports).where(eq(savedReports.id, id));
	await record(db, actor, "remove", id, { name, isShared, search }, null);
}

type Kept = SavedFields & { search: string };

function record(
	db: TenantDb,
	actor: Actor,
	deed: "create" | "change" | "remove",
	id: string,
	before: Kept | null,
	after: Kept | null,
) {
	return recordAudit(db, actor, {
		...{ action: `saved-report:${deed}`, objectType: "saved-report", objectId: id },
		...{ before, after },
	});
}

async function isNameTaken(db: TenantDb, memberId: string, name: string, but?: string) {
	const rows = await db
		.select({ id: savedReports.id })
		.from(savedReports)
		.where(
			and(
				eq(savedReports.memberId, memberId),
				eq(sql`lower(${savedReports.name})`, name.toLowerCase()),
			),
		);
	return rows.some(({ id }) => id !== but);
}
