import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects } from "#db/tenant/projects.ts";
import { roundingRules } from "#db/tenant/rates.ts";
import type { RulePlace } from "./rule-place.ts";

/** The rules of one place with who made them, the oldest first. */
export function readPlaceRules(db: TenantDb, place: RulePlace) {
	return db
		.select({
			id: roundingRules.id,
			startsOn: roundingRules.startsOn,
			mode: roundingRules.mode,
			intervalMinutes: roundingRules.intervalMinutes,
			per: roundingRules.per,
			setBy: members.name,
		})
		.from(roundingRules)
		.innerJoin(members, eq(members.id, roundingRules.createdBy))
		.where(isPlace(place))
		.orderBy(asc(roundingRules.startsOn));
}

/** The condition of a place's rules. */
export function isPlace({ clientId, projectId }: RulePlace): SQL | undefined {
	return and(
		clientId ? eq(roundingRules.clientId, clientId) : isNull(roundingRules.clientId),
		projectId ? eq(roundingRules.projectId, projectId) : isNull(roundingRules.projectId),
	);
}

/** What a place is called; 404 where there is none of that id. */
export async function readPlaceName(
	db: TenantDb,
	{ clientId, projectId }: RulePlace,
): Promise<string> {
	const table = projectId ? projects : clients;
	const id = projectId ?? clientId;
	if (!id) return "everything";
	const [row] = await db.select({ name: table.name }).from(table).where(eq(table.id, id));
	if (!row) throw notFound("page");
	return row.name;
}
