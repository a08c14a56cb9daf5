import { eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { grants } from "#db/tenant/grants.ts";
import { actorOf, type Giver } from "./giver.ts";
import {
	type GrantablePermission,
	grantableOf,
	isObjectType,
	isRightOn,
	type ObjectRef,
} from "./grantables.server.ts";
import type { Subject } from "./subject.ts";
import { tellAccess } from "./tell-access.server.ts";

export type Revoked = {
	readonly to: Subject;
	readonly right: GrantablePermission;
	readonly object: ObjectRef;
};

/** Takes a grant away; null when it was gone already. What it was, `grant` gives again. */
export async function revoke(db: TenantDb, by: Giver, grantId: string): Promise<Revoked | null> {
	const [gone] = await db.delete(grants).where(eq(grants.id, grantId)).returning();
	if (!gone) return null;
	const { objectType, objectId, action, memberId, teamId } = gone;
	await recordAudit(db, actorOf(by), {
		action: "grant:take",
		objectType,
		objectId,
		before: { to: memberId ?? teamId ?? "everyone", right: action },
	});
	if (!isObjectType(objectType) || !isRightOn(objectType, action)) return null;
	const object = { type: objectType, id: objectId };
	const name = await nameOf(db, object);
	if (name) await tellAccess(db, by, memberId, { change: "taken", name, path: null });
	return {
		to: subjectOf(memberId, teamId),
		right: action,
		object,
	};
}

/** Null for what is not there any more. */
async function nameOf(db: TenantDb, { type, id }: ObjectRef): Promise<string | null> {
	const { table } = grantableOf(type);
	const [found] = await db.execute<{ name: string }>(
		sql`select ${table.name} as name from ${table} where ${table.id} = ${id}`,
	);
	return found?.name ?? null;
}

function subjectOf(memberId: string | null, teamId: string | null): Subject {
	if (memberId) return { kind: "member", id: memberId };
	return teamId ? { kind: "team", id: teamId } : { kind: "everyone" };
}
