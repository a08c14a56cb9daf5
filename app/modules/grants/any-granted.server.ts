import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { type Asker, canAny } from "./can.server.ts";
import {
	type GrantablePermission,
	objectTypes,
	permissionsOn,
	type Way,
	waysTo,
} from "./grantables.server.ts";
import { grantedActions } from "./granted.server.ts";

/**
 * The permissions that a member has by grants alone, for at least one object: what the navigation shows besides what
 * their role opens. Who was given nothing costs one statement.
 */
export async function anyGranted(db: TenantDb, member: Asker): Promise<GrantablePermission[]> {
	const asked = objectTypes.flatMap((type) =>
		permissionsOn(type)
			.filter((permission) => !mayDo(member, permission))
			.map((permission) => ({ type, permission })),
	);
	if (asked.length === 0) return [];
	const given = await db.execute<Given>(grantedActions(member.id));
	const likely = asked.filter(({ type, permission }) => isLikely(given, permission, type));
	const has = await Promise.all(
		likely.map(({ type, permission }) => canAny(db, member, permission, type)),
	);
	return [...new Set(likely.filter((_, index) => has[index]).map(({ permission }) => permission))];
}

type Given = { type: string; action: string };

function isLikely(given: readonly Given[], ...asked: Parameters<typeof waysTo>): boolean {
	const { own, parent } = waysTo(...asked);
	const gives = (way: Way | null) =>
		given.some(({ type, action }) => way?.type === type && way.actions.includes(action));
	return gives(own) || gives(parent);
}
