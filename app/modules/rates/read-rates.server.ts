import { and, asc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { rates } from "#db/tenant/rates.ts";
import { type PlaceNames, placeLabel } from "./place-label.ts";
import type { Rate, RateKind, RatePlace } from "./rate.ts";
import { rateColumns } from "./rate-columns.server.ts";

/** What a list of rates is narrowed down to. */
export type RateFilter = {
	readonly clientId?: string;
	readonly projectId?: string;
	readonly memberId?: string;
};

export type NamedRate = Rate & {
	readonly note: string;
	readonly setBy: string;
	readonly names: PlaceNames;
};

/** The rates of a kind with the names of their places, each place's oldest first. */
export function readNamedRates(
	db: TenantDb,
	kind: RateKind,
	{ clientId, projectId, memberId }: RateFilter = {},
): Promise<NamedRate[]> {
	const project = sql`coalesce(${rates.projectId}, ${tasks.projectId})`;
	return named(
		db,
		and(
			eq(rates.kind, kind),
			clientId ? sql`coalesce(${rates.clientId}, ${projects.clientId}) = ${clientId}` : undefined,
			projectId ? sql`${project} = ${projectId}` : undefined,
			memberId ? eq(rates.memberId, memberId) : undefined,
		),
	);
}

/** The rates of one place, the oldest first. */
export function readPlaceRates(
	db: TenantDb,
	kind: RateKind,
	place: RatePlace,
): Promise<NamedRate[]> {
	return named(db, isPlace(kind, place));
}

/** The condition of a place's rates. */
export function isPlace(kind: RateKind, place: RatePlace): SQL | undefined {
	return and(
		eq(rates.kind, kind),
		is(rates.memberId, place.memberId),
		is(rates.clientId, place.clientId),
		is(rates.projectId, place.projectId),
		is(rates.taskId, place.taskId),
	);
}

/** What a place is called; 404 where there is none of those ids. */
export async function readPlaceLabel(db: TenantDb, place: RatePlace): Promise<string> {
	const { memberId, clientId, projectId, taskId } = place;
	const [member, client, project, task] = await Promise.all([
		memberId ? nameIn(db, members, memberId) : null,
		clientId ? nameIn(db, clients, clientId) : null,
		projectId ? nameIn(db, projects, projectId) : null,
		taskId ? taskNames(db, taskId) : null,
	]);
	return placeLabel(place, {
		...{ member, client, project: task?.project ?? project, task: task?.name ?? null },
	});
}

function named(db: TenantDb, where: SQL | undefined): Promise<NamedRate[]> {
	const setter = db.select({ id: members.id, name: members.name }).from(members).as("setter");
	return db
		.select({
			...rateColumns,
			note: rates.note,
			setBy: setter.name,
			names: {
				member: members.name,
				client: clients.name,
				project: projects.name,
				task: tasks.name,
			},
		})
		.from(rates)
		.innerJoin(setter, eq(setter.id, rates.createdBy))
		.leftJoin(members, eq(members.id, rates.memberId))
		.leftJoin(tasks, eq(tasks.id, rates.taskId))
		.leftJoin(projects, or(eq(projects.id, rates.projectId), eq(projects.id, tasks.projectId)))
		.leftJoin(clients, or(eq(clients.id, rates.clientId), eq(clients.id, projects.clientId)))
		.where(where)
		.orderBy(asc(rates.startsOn));
}

function is(column: PgColumn, id: string | null): SQL {
	return id === null ? isNull(column) : eq(column, id);
}

async function nameIn(
	db: TenantDb,
	table: typeof members | typeof clients | typeof projects,
	id: string,
): Promise<string> {
	const [row] = await db.select({ name: table.name }).from(table).where(eq(table.id, id));
	if (!row) throw notFound("rate");
	return row.name;
}

async function taskNames(db: TenantDb, id: string): Promise<{ name: string; project: string }> {
	const [row] = await db
		.select({ name: tasks.name, project: projects.name })
		.from(tasks)
		.innerJoin(projects, eq(projects.id, tasks.projectId))
		.where(eq(tasks.id, id));
	if (!row) throw notFound("rate");
	return row;
}
