import { timesheetApprovable } from "#app/modules/timesheets/approvable.server.ts";
import type { Can } from "#app/request/entitlement.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import type { Approvable, Asking, Missing, Waiting } from "./approvable.ts";

/** Each module declares what of its own is decided on. */
const approvables: readonly Approvable[] = [timesheetApprovable];

/** Those that the plan has and that this member may decide on at all. */
function openTo({ member }: Pick<Asking, "member">, can: Can): Approvable[] {
	return approvables.filter(
		({ feature, permission }) => can(feature).allowed && mayDo(member, permission),
	);
}

/** All that waits for this member, oldest first. */
export async function queueFor(db: TenantDb, asking: Asking, can: Can): Promise<Waiting[]> {
	const lists = await Promise.all(openTo(asking, can).map((each) => each.waitingFor(db, asking)));
	return lists.flat().toSorted(bySince);
}

/** The queue with all that is to be looked at before approving, as its page lists it. */
export async function weighedQueueFor(db: TenantDb, asking: Asking, can: Can): Promise<Waiting[]> {
	const lists = await Promise.all(
		openTo(asking, can).map(async (each) =>
			each.weigh(db, asking, await each.waitingFor(db, asking)),
		),
	);
	return lists.flat().toSorted(bySince);
}

function bySince(a: Waiting, b: Waiting): number {
	return a.since < b.since ? -1 : 1;
}

/** Who has yet to hand something in to this member. */
export async function missingFor(db: TenantDb, asking: Asking, can: Can): Promise<Missing[]> {
	const lists = await Promise.all(openTo(asking, can).map((each) => each.missingFor(db, asking)));
	return lists.flat();
}

/** The kind of an item of the queue, for who may decide on it. */
export function approvableOf(
	asking: Pick<Asking, "member">,
	can: Can,
	kind: string,
): Approvable | undefined {
	return openTo(asking, can).find((each) => each.kind === kind);
}
