import { and, eq, isNull, or } from "drizzle-orm";
import { isId } from "#app/lib/id.ts";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { rates, roundingRules } from "#db/tenant/rates.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { readFacts } from "./read-facts.server.ts";
import { valueColumns, valuedColumns } from "./value-columns.server.ts";
import { valuesOf } from "./value-of.ts";

/**
 * An entry of the reader's own, or whose hours they may see, with how it came to what it is: the rules run again. What is
 * frozen shows the rule and the rates that it was frozen with. 404 for any other.
 */
export async function explainEntry(db: TenantDb, reader: Asker, id: string | undefined) {
	const entry = await readEntry(db, reader, id);
	if (entry.frozenAt !== null) {
		const [rule, fee, cost] = await Promise.all([
			ruleById(db, entry.roundingRuleId),
			rateById(db, entry.rateId),
			rateById(db, entry.costRateId),
		]);
		return { entry, working: null, frozen: { rule, fee, cost } };
	}
	const day = await db
		.select(valuedColumns)
		.from(timeEntries)
		.where(
			and(
				eq(timeEntries.memberId, entry.memberId),
				eq(timeEntries.projectId, entry.projectId),
				eq(timeEntries.date, entry.date),
				isNull(timeEntries.frozenAt),
			),
		);
	const taskIds = day.map(({ taskId }) => taskId);
	const facts = await readFacts(db, taskIds, { memberId: entry.memberId });
	const valued = valuesOf(day, facts).get(entry.id);
	if (!valued) throw notFound("time entry");
	return { entry: { ...entry, ...valued.value }, working: valued.working, frozen: null };
}

export type ExplainedEntry = Awaited<ReturnType<typeof explainEntry>>;

async function readEntry(db: TenantDb, reader: Asker, id: string | undefined) {
	if (!id || !isId(id)) throw notFound("time entry");
	const others = visibleTo(reader, "team-time:read", "project", timeEntries.projectId);
	const isSeen = others && or(eq(timeEntries.memberId, reader.id), others);
	const [entry] = await db
		.select({
			...{ ...valuedColumns, ...valueColumns, frozenAt: timeEntries.frozenAt },
			projectId: timeEntries.projectId,
			note: timeEntries.note,
			person: members.name,
			client: clients.name,
			project: projects.name,
			task: tasks.name,
		})
		.from(timeEntries)
		.innerJoin(members, eq(members.id, timeEntries.memberId))
		.innerJoin(tasks, eq(tasks.id, timeEntries.taskId))
		.innerJoin(projects, eq(projects.id, timeEntries.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.where(and(eq(timeEntries.id, id), isSeen));
	if (!entry) throw notFound("time entry");
	return entry;
}

async function ruleById(db: TenantDb, id: string | null) {
	if (id === null) return null;
	const [rule] = await db.select().from(roundingRules).where(eq(roundingRules.id, id));
	return rule ?? null;
}

async function rateById(db: TenantDb, id: string | null) {
	if (id === null) return null;
	const [rate] = await db.select().from(rates).where(eq(rates.id, id));
	return rate ?? null;
}
