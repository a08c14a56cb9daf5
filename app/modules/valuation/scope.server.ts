import { and, eq, gte, inArray, isNull, lt, type SQL } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { projects } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import type { ValueScope } from "./value-scope.ts";

/** Entries of a scope whose value may still change. */
export function isInScope(db: TenantDb, scope: ValueScope): SQL | undefined {
	return and(isNull(timeEntries.frozenAt), isOfPlace(db, scope));
}

/** Entries of a scope, also those that are frozen. */
export function isOfPlace(db: TenantDb, scope: ValueScope): SQL | undefined {
	const { memberId, projectId, clientId, from, until } = scope;
	return and(
		memberId ? eq(timeEntries.memberId, memberId) : undefined,
		projectId ? eq(timeEntries.projectId, projectId) : undefined,
		clientId ? inArray(timeEntries.projectId, projectsOf(db, clientId)) : undefined,
		from ? gte(timeEntries.date, from) : undefined,
		until ? lt(timeEntries.date, until) : undefined,
	);
}

function projectsOf(db: TenantDb, clientId: string) {
	return db.select({ id: projects.id }).from(projects).where(eq(projects.clientId, clientId));
}
