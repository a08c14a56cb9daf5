import type { TenantDb } from "#db/handle.ts";
import { type Asker, canAny } from "./can.server.ts";
import { type GrantablePermission, objectTypes, rightsOn } from "./grantables.server.ts";

/** The permissions to see a type of object that a member has for at least one of them: what the navigation shows. */
export async function anyGranted(db: TenantDb, member: Asker): Promise<GrantablePermission[]> {
	const asked = objectTypes.flatMap((type) => {
		const [sees] = rightsOn(type);
		return sees ? [{ type, permission: sees.name }] : [];
	});
	const has = await Promise.all(
		asked.map(({ type, permission }) => canAny(db, member, permission, type)),
	);
	return asked.filter((_, index) => has[index]).map(({ permission }) => permission);
}
