import { eq } from "drizzle-orm";
import type { ValueScope } from "#app/modules/valuation/value-scope.ts";
import type { TenantDb } from "#db/handle.ts";
import { tasks } from "#db/tenant/projects.ts";
import type { RateKind, RatePlace } from "./rate.ts";
import { readPlaceRates } from "./read-rates.server.ts";
import { nextStart } from "./trial.ts";

/** Which entries a place's rate from a day on decides: whole projects, so that days stay whole. */
export async function rateScope(
	db: TenantDb,
	kind: RateKind,
	place: RatePlace,
	startsOn: string,
): Promise<ValueScope> {
	const until = nextStart(await readPlaceRates(db, kind, place), startsOn);
	const projectId = place.taskId ? await projectOf(db, place.taskId) : place.projectId;
	return {
		from: startsOn,
		...(until && { until }),
		...(place.memberId && { memberId: place.memberId }),
		...(place.clientId && { clientId: place.clientId }),
		...(projectId && { projectId }),
	};
}

async function projectOf(db: TenantDb, taskId: string): Promise<string | null> {
	const [task] = await db.select({ id: tasks.projectId }).from(tasks).where(eq(tasks.id, taskId));
	return task?.id ?? null;
}
