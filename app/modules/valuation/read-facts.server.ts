import { and, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Rate } from "#app/modules/rates/rate.ts";
import { rateColumns } from "#app/modules/rates/rate-columns.server.ts";
import { rateBook } from "#app/modules/rates/rate-for.ts";
import type { RoundingRule } from "#app/modules/rounding/rounding-rule.ts";
import { datedMinutes } from "#app/modules/settings/dated-minutes.ts";
import { storedSettings } from "#app/modules/settings/read.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { rates, roundingRules } from "#db/tenant/rates.ts";
import type { WorkFacts } from "./billable-answer.ts";
import type { ValuationFacts } from "./value-of.ts";

/** Rates and rules as they are, or as somebody tries them out. */
export type Held = { readonly rates: readonly Rate[]; readonly rules: readonly RoundingRule[] };

type Wish = {
	/** For entries of this member alone. */
	readonly memberId?: string;
	/** What is tried out instead of what is held. */
	readonly trial?: (held: Held) => Held;
};

/** What decides the value of entries on these tasks. One round trip; a second where a day has a rate. */
export async function readFacts(
	db: TenantDb,
	taskIds: readonly string[],
	{ memberId, trial = asHeld }: Wish = {},
): Promise<ValuationFacts> {
	const ids = [...new Set(taskIds)];
	if (ids.length === 0) return nothing;
	const [work, heldRates, heldRules] = await Promise.all([
		workOf(db, ids),
		readRates(db, and(ofWork(db, ids), memberId ? isOrNull(rates.memberId, memberId) : undefined)),
		readRules(db),
	]);
	const { rates: triedRates, rules } = trial({ rates: heldRates, rules: heldRules });
	const hasDayRate = triedRates.some(({ unit }) => unit === "day");
	return {
		work: new Map(work.map((task) => [task.taskId, task])),
		rates: rateBook(triedRates),
		rules,
		dayMinutes: hasDayRate ? await readDayMinutes(db) : noDayRates,
	};
}

function asHeld(held: Held): Held {
	return held;
}

const nothing: ValuationFacts = {
	...{ work: new Map(), rates: rateBook([]), rules: [] },
	dayMinutes: noDayRates,
};

function readRules(db: TenantDb): Promise<RoundingRule[]> {
	return db
		.select({
			id: roundingRules.id,
			clientId: roundingRules.clientId,
			projectId: roundingRules.projectId,
			startsOn: roundingRules.startsOn,
			mode: roundingRules.mode,
			intervalMinutes: roundingRules.intervalMinutes,
			per: roundingRules.per,
		})
		.from(roundingRules);
}

function readRates(db: TenantDb, where?: SQL): Promise<Rate[]> {
	return db.select(rateColumns).from(rates).where(where);
}

/** Minutes of a working day as the setting held on a date. */
async function readDayMinutes(db: TenantDb): Promise<(date: string) => number> {
	return datedMinutes(await storedSettings(db), "BILLABLE_HOURS_IN_WORKING_DAY");
}

/** Asked by rates of a day alone. */
function noDayRates(): number {
	throw new Error("There is no rate of a day to be worked out");
}

function workOf(db: TenantDb, taskIds: readonly string[]): Promise<WorkFacts[]> {
	return db
		.select({
			taskId: tasks.id,
			projectId: tasks.projectId,
			clientId: projects.clientId,
			isTaskBillable: tasks.billable,
			isProjectBillable: projects.billable,
			isClientInternal: clients.isInternal,
		})
		.from(tasks)
		.innerJoin(projects, eq(projects.id, tasks.projectId))
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.where(inArray(tasks.id, [...taskIds]));
}

/** Rates that those tasks, their projects or clients have, and everybody's. */
function ofWork(db: TenantDb, taskIds: readonly string[]): SQL | undefined {
	const projectIds = db
		.select({ id: tasks.projectId })
		.from(tasks)
		.where(inArray(tasks.id, [...taskIds]));
	const clientIds = db
		.select({ id: projects.clientId })
		.from(projects)
		.where(inArray(projects.id, projectIds));
	return and(
		or(isNull(rates.taskId), inArray(rates.taskId, [...taskIds])),
		or(isNull(rates.projectId), inArray(rates.projectId, projectIds)),
		or(isNull(rates.clientId), inArray(rates.clientId, clientIds)),
	);
}

function isOrNull(column: PgColumn, value: string): SQL | undefined {
	return or(isNull(column), eq(column, value));
}
