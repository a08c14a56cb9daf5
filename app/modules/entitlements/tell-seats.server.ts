import { notify } from "#app/modules/notifications/notify.server.ts";
import { planKeepers } from "#app/modules/subscription/plan-keepers.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { countSeats } from "./seats.server.ts";

/** Tells those who look after the plan when 80 % or all of its seats are taken: once for each number of seats. */
export async function tellSeats(db: TenantDb, limit: number | null, now: Date): Promise<void> {
	if (limit === null || limit < 2) return;
	const { members, invitations } = await countSeats(db, now);
	const taken = members + invitations;
	if (taken < limit * 0.8) return;
	const isFull = taken >= limit;
	await notify(db, {
		...{ kind: "seats-limit", cause: `${isFull ? 100 : 80}:${limit}`, params: { isFull, limit } },
		to: (await planKeepers(db)).map(({ id }) => id),
	});
}
