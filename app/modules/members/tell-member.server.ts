import { eq } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { roles } from "#db/tenant/roles.ts";
import type { ChangedBy } from "./change-member.server.ts";
import { type GivenRole, roleLabel } from "./roles.ts";

/** Tells a member which role somebody else gave them. */
export async function tellRole(
	db: TenantDb,
	by: ChangedBy,
	memberId: string,
	{ role, customRoleId }: GivenRole,
): Promise<void> {
	if (by.id === memberId) return;
	const [own] = customRoleId
		? await db.select({ name: roles.name }).from(roles).where(eq(roles.id, customRoleId))
		: [];
	await notify(db, {
		...{ kind: "role-changed", cause: newId(), to: [memberId], subjectId: by.id },
		params: { role: roleLabel(role, own?.name) },
	});
}

/** Tells a member that somebody else signed them out everywhere. */
export async function tellSignedOut(db: TenantDb, by: ChangedBy, memberId: string): Promise<void> {
	if (by.id === memberId) return;
	await notify(db, {
		...{ kind: "signed-out", cause: newId(), to: [memberId], subjectId: by.id },
		params: {},
	});
}
