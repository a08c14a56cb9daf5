import { and, asc, inArray, isNotNull } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { clients } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { type Held, readFacts } from "./read-facts.server.ts";
import {
	isSameValue,
	type RehearsedEntry,
	type RehearsedKind,
	type RehearsedLine,
	rehearsedLines,
} from "./rehearsal.ts";
import { isAfter } from "./revalue-batch.server.ts";
import { isInScope, isOfPlace } from "./scope.server.ts";
import { entryValues } from "./settle-values.server.ts";
import { valueColumns, valuedColumns } from "./value-columns.server.ts";
import type { EntryValue, ValuedEntry } from "./value-of.ts";
import type { ValueScope } from "./value-scope.ts";

export type Rehearsal = {
	/** How many entries would come to something else. */
	readonly changed: number;
	/** How many were looked at. */
	readonly looked: number;
	/** How many stay as they are because their week was approved or they were invoiced. */
	readonly frozen: number;
	/** There are more than were looked at. */
	readonly isPartial: boolean;
	readonly lines: readonly (RehearsedLine & { readonly client: string })[];
};

/** A day of a member has fewer entries than a batch, so each batch has whole days. */
const batch = 5_000;
const mostEntries = 100_000;

/**
 * What trying out a rate or a rule would alter, by month and client, without writing anything: the very rules that write
 * it afterwards. Of more than 100,000 entries the oldest are looked at.
 */
export async function rehearse(
	db: TenantDb,
	scope: ValueScope,
	kind: RehearsedKind,
	trial: (held: Held) => Held,
): Promise<Rehearsal> {
	const changed: RehearsedEntry[] = [];
	let looked = 0;
	let after: { date: string; memberId: string } | null = null;
	do {
		const rows: StoredValue[] = await nextRows(db, scope, after);
		after = rows.length < batch ? null : (rows.at(-1) ?? null);
		const whole = rows.filter((row) => row.date !== after?.date || row.memberId !== after.memberId);
		looked += whole.length;
		changed.push(...(await changesOf(db, whole, trial)));
		after = after && (whole.at(-1) ?? null);
	} while (after && looked < mostEntries);
	const frozen = and(isOfPlace(db, scope), isNotNull(timeEntries.frozenAt));
	return {
		...{ changed: changed.length, looked, isPartial: after !== null },
		frozen: await db.$count(timeEntries, frozen),
		lines: await withClients(db, rehearsedLines(changed, kind)),
	};
}

type StoredValue = ValuedEntry & { [Key in keyof EntryValue]: EntryValue[Key] | null };

function nextRows(
	db: TenantDb,
	scope: ValueScope,
	after: { date: string; memberId: string } | null,
): Promise<StoredValue[]> {
	return db
		.select({ ...valuedColumns, ...valueColumns })
		.from(timeEntries)
		.where(and(isInScope(db, scope), after ? isAfter(after) : undefined))
		.orderBy(asc(timeEntries.date), asc(timeEntries.memberId))
		.limit(batch);
}

async function changesOf(
	db: TenantDb,
	rows: readonly StoredValue[],
	trial: (held: Held) => Held,
): Promise<RehearsedEntry[]> {
	const taskIds = rows.map(({ taskId }) => taskId);
	const facts = await readFacts(db, taskIds, { trial });
	const would = entryValues(rows, facts);
	// What was not valued yet counts as what it comes to at present.
	const isMissing = rows.some(({ billable }) => billable === null);
	const present = isMissing ? entryValues(rows, await readFacts(db, taskIds)) : null;
	return rows.flatMap((row) => {
		const after = would.get(row.id);
		const before = storedValue(row) ?? present?.get(row.id);
		const clientId = facts.work.get(row.taskId)?.clientId;
		if (!after || !before || !clientId || isSameValue(before, after)) return [];
		return { date: row.date, clientId, before, after };
	});
}

function storedValue(row: StoredValue): EntryValue | null {
	const { billable, billedMinutes } = row;
	return billable === null || billedMinutes === null ? null : { ...row, billable, billedMinutes };
}

async function withClients(db: TenantDb, lines: readonly RehearsedLine[]) {
	const ids = [...new Set(lines.map(({ clientId }) => clientId))];
	if (ids.length === 0) return [];
	const rows = await db
		.select({ id: clients.id, name: clients.name })
		.from(clients)
		.where(inArray(clients.id, ids));
	const names = new Map(rows.map(({ id, name }) => [id, name]));
	return lines.map((line) => ({ ...line, client: names.get(line.clientId) ?? "" }));
}
