import { eq } from "drizzle-orm";
import { groupBy } from "#app/lib/group-by.ts";
import { holdBudgets, tellOfBudgets } from "#app/modules/budgets/keep-to-budgets.server.ts";
import { newEntry } from "#app/modules/time/new-entry.ts";
import { lockTimesheet, writeChange } from "#app/modules/time/stored-entries.server.ts";
import type { StoredEntry } from "#app/modules/time/stored-entry.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import type { Batch } from "./batches.server.ts";
import { DayBook } from "./day-book.server.ts";
import { holdImport } from "./find-import.server.ts";
import type { ImportFacts } from "./import-facts.server.ts";
import { judgeBatch, memberIn } from "./judge-batch.server.ts";
import type { Taken } from "./judge-line.ts";
import type { ResolvedWork } from "./resolved-work.ts";
import { tagIds } from "./tag-ids.server.ts";
import { emptyTally } from "./tally.ts";

/**
 * Brings a batch in, in one transaction with how far the import is: it is there whole and once, or not at all. False where
 * another worker has gone on meanwhile, or somebody ended the import.
 */
export async function writeBatch(
	db: TenantDb,
	facts: ImportFacts,
	works: ReadonlyMap<string, ResolvedWork>,
	batch: Batch,
	now: Date,
): Promise<boolean> {
	const { id, plan, importer, mayOverlap } = facts;
	const found = await holdImport(db, id);
	if (found?.state !== "running" || found.done !== batch.upTo - batch.lines.length) return false;
	await lockPeople(db, facts, batch);
	const book = new DayBook({ importId: id, importer, now });
	const tally = found.outcome.result ?? emptyTally();
	const taken = await judgeBatch(db, batch, { plan, works, book, mayOverlap, now }, tally);
	const tags = await tagIds(
		db,
		{ importId: id, mayMake: mayDo(importer, "tag:manage") },
		taken.flatMap(({ line }) => line.tags),
	);
	const written = taken.map((each) => ({
		memberId: each.memberId,
		entries: entriesOf(each, facts, tags, now),
	}));
	const budgets = await holdBudgets(
		db,
		written.flatMap(({ entries }) => entries),
	);
	for (const [memberId, lines] of groupBy(written, (each) => each.memberId)) {
		const entries = lines.flatMap((each) => each.entries);
		for (let at = 0; at < entries.length; at += atOnce) {
			const part = entries.slice(at, at + atOnce);
			await writeChange(db, memberId, {
				before: { entries: [], rows: [] },
				after: { entries: part, rows: [] },
			});
		}
	}
	await tellOfBudgets(db, budgets);
	await db
		.update(timeImports)
		.set({ done: batch.upTo, outcome: { ...found.outcome, result: tally } })
		.where(eq(timeImports.id, id));
	return true;
}

/** A statement has room for 65,535 values, and an entry has two dozen. */
const atOnce = 1_000;

/** In one order, so that two imports never wait for each other. */
async function lockPeople(db: TenantDb, { plan }: ImportFacts, { lines }: Batch): Promise<void> {
	const people = lines.flatMap(({ read }) => {
		return (read.becomes === "entry" && memberIn(plan, read.person)) || [];
	});
	for (const memberId of [...new Set(people)].sort()) await lockTimesheet(db, memberId);
}

function entriesOf(
	{ line, work }: Taken,
	{ id: importId, plan, importer, mayOverlap }: ImportFacts,
	tags: ReadonlyMap<string, string>,
	now: Date,
): StoredEntry[] {
	if (work.kind === "new") throw new Error(`The task ${work.named.task} was not made.`);
	const { taskId, projectId, billable } = work;
	const isOther = line.billable !== null && line.billable !== billable;
	const maySay = mayDo(importer, "time-entry:bill");
	return line.pieces.map(({ date, minutes, startedAt, endedAt }) => ({
		...newEntry({ projectId, taskId, date, minutes }, { member: importer, now }),
		...{ startedAt, endedAt, zone: startedAt ? plan.how.tenantZone : null },
		...{ exclusive: startedAt !== null && !mayOverlap, note: line.note, importId },
		billableOverride: isOther && maySay ? line.billable : null,
		tagIds: line.tags.flatMap((tag) => tags.get(tag.toLowerCase()) ?? []),
	}));
}
