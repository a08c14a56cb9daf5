import { eq } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { readMapping } from "./mapping.ts";
import { readOutcome } from "./outcome.ts";

const columns = {
	id: timeImports.id,
	memberId: timeImports.memberId,
	source: timeImports.source,
	fileName: timeImports.fileName,
	mapping: timeImports.mapping,
	state: timeImports.state,
	total: timeImports.total,
	done: timeImports.done,
	outcome: timeImports.outcome,
	version: timeImports.version,
	createdAt: timeImports.createdAt,
	finishedAt: timeImports.finishedAt,
	undoneAt: timeImports.undoneAt,
};

/** An import with what is known of it, but for its text. @throws Problem 404 where there is none */
export async function findImport(db: TenantDb, id: string | undefined) {
	const found = await importById(db, id);
	if (!found) throw notFound("import");
	return found;
}

export type TimeImport = Awaited<ReturnType<typeof findImport>>;

/** The same with its row held until the transaction ends; null where it is gone. */
export async function holdImport(db: TenantDb, id: string): Promise<TimeImport | null> {
	await db
		.select({ id: timeImports.id })
		.from(timeImports)
		.where(eq(timeImports.id, id))
		.for("update");
	return importById(db, id);
}

/** The text of its file. @throws Problem 404 where it is kept no more */
export async function contentOf(db: TenantDb, id: string): Promise<string> {
	const [row] = await db
		.select({ content: timeImports.content })
		.from(timeImports)
		.where(eq(timeImports.id, id));
	if (!row?.content) throw notFound("import");
	return row.content;
}

/** The same; null where there is none. */
export async function importById(db: TenantDb, id: string | undefined) {
	if (!id || !isId(id)) return null;
	const [row] = await db.select(columns).from(timeImports).where(eq(timeImports.id, id));
	if (!row) return null;
	return { ...row, mapping: readMapping(row.mapping), outcome: readOutcome(row.outcome) };
}
