import { eq, inArray } from "drizzle-orm";
import { type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { type BudgetUse, budgetUse } from "#app/modules/budgets/budget-use.server.ts";
import { type Asker, visibleTo } from "#app/modules/grants/can.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { sightOf } from "../sight.ts";

/** A budget with the names of what it is for, and how it stands. */
export type BudgetLine = Pick<BudgetUse, "used" | "limit" | "percent" | "runsOutOn"> & {
	readonly id: string;
	readonly projectId: string;
	readonly project: string;
	readonly client: string;
	/** Null for the whole project. */
	readonly task: string | null;
	readonly period: "total" | "month";
	/** Null of hours. */
	readonly currency: string | null;
	readonly stops: boolean;
};

/** How the budgets of the projects stand whose hours the reader may see, the fullest first. Money is for who sees rates. */
export async function openBudgetReport(db: TenantDb, reader: Asker, now: Date) {
	const { TIME_ZONE } = await readSettings(db);
	const today = todayIn(TIME_ZONE, now);
	const seen = await db
		.select({ id: projects.id, name: projects.name, client: clients.name })
		.from(projects)
		.innerJoin(clients, eq(clients.id, projects.clientId))
		.where(visibleTo(reader, "time-report:read", "project"));
	const lines = await budgetLines(db, seen, today);
	const shown = lines.filter(({ currency }) => currency === null || sightOf(reader).fees);
	return { today, lines: shown.sort((a, b) => b.percent - a.percent) };
}

type Seen = readonly { id: string; name: string; client: string }[];

async function budgetLines(db: TenantDb, seen: Seen, today: CalendarDate): Promise<BudgetLine[]> {
	const uses = await budgetUse(
		db,
		seen.map(({ id }) => id),
		today,
	);
	const named = new Map(seen.map((project) => [project.id, project]));
	const names = await taskNames(
		db,
		uses.flatMap(({ budget }) => budget.taskId ?? []),
	);
	return uses.map(({ budget, ...use }) => ({
		...{ ...use, id: budget.id, projectId: budget.projectId, period: budget.period },
		project: named.get(budget.projectId)?.name ?? "",
		client: named.get(budget.projectId)?.client ?? "",
		task: budget.taskId === null ? null : (names.get(budget.taskId) ?? ""),
		currency: budget.unit === "money" ? budget.currency : null,
		stops: budget.stops,
	}));
}

async function taskNames(db: TenantDb, ids: string[]): Promise<ReadonlyMap<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.select({ id: tasks.id, name: tasks.name })
		.from(tasks)
		.where(inArray(tasks.id, ids));
	return new Map(rows.map(({ id, name }) => [id, name]));
}
