import { eq } from "drizzle-orm";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { grants } from "#db/tenant/grants.ts";
import { actorOf, type Giver } from "./giver.ts";
import {
	type GrantablePermission,
	isObjectType,
	isRightOn,
	type ObjectRef,
} from "./grantables.server.ts";
import type { Subject } from "./subject.ts";

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
	return {
		to: subjectOf(memberId, teamId),
		right: action,
		object: { type: objectType, id: objectId },
	};
}

function subjectOf(memberId: string | null, teamId: string | null): Subject {
	if (memberId) return { kind: "member", id: memberId };
	return teamId ? { kind: "team", id: teamId } : { kind: "everyone" };
}
