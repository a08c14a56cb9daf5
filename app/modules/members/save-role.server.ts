import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { Member } from "#app/request/session.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { roles } from "#db/tenant/roles.ts";
import { type BaseRole, chosenPermissions } from "./own-role.ts";
import { lockOwnRole } from "./own-roles.server.ts";
import type { RoleErrors, RoleFields } from "./role-form.ts";
import { ranksAtLeast } from "./role-rules.ts";

/** Who makes or changes a role, and when. */
export type RoleMaker = {
	readonly member: Pick<Member, "id" | "role" | "permissions">;
	readonly requestId: string;
	readonly now: Date;
};

type Saved = { id: string; errors?: never } | { errors: RoleErrors; id?: never };

/**
 * Makes a role of the company's own. It holds of what is asked only what its maker has: see chosenPermissions.
 *
 * @throws Problem 404 when the base ranks above the maker
 */
export async function makeRole(
	db: TenantDb,
	{ member, requestId, now }: RoleMaker,
	baseRole: BaseRole,
	{ name, note, permissions: asked }: RoleFields,
): Promise<Saved> {
	if (!ranksAtLeast(member.role, baseRole)) throw notFound("role");
	const choice = { base: baseRole, had: [], giver: member.permissions };
	const permissions = [...chosenPermissions(asked, choice)];
	if (permissions.length === 0) return nothingChosen();
	const id = newId();
	const role = { name, note: note || null, baseRole, permissions };
	const made = await db
		.insert(roles)
		.values({ id, ...role, createdAt: now, changedAt: now })
		.onConflictDoNothing()
		.returning({ id: roles.id });
	if (made.length === 0) return nameTaken(name);
	await recordAudit(db, actorOf(member.id, requestId), {
		...{ action: "role:make", objectType: "role", objectId: id },
		after: role,
	});
	return { id };
}

/**
 * Changes what a role is called and may do, from the next request of whoever has it on.
 *
 * @throws Problem 404 when there is none, or its base ranks above who asks
 */
export async function changeOwnRole(
	db: TenantDb,
	{ member, requestId, now }: RoleMaker,
	id: string,
	{ name, note, permissions: asked }: RoleFields,
): Promise<Saved> {
	const before = await lockOwnRole(db, id);
	if (!ranksAtLeast(member.role, before.baseRole)) throw notFound("role");
	const choice = { base: before.baseRole, had: before.permissions, giver: member.permissions };
	const permissions = [...chosenPermissions(asked, choice)];
	if (permissions.length === 0) return nothingChosen();
	if (await isNameTaken(db, id, name)) return nameTaken(name);
	const after = { name, note: note || null, permissions };
	const { id: _id, baseRole: _base, ...was } = before;
	if (JSON.stringify(after) === JSON.stringify(was)) return { id };
	await db
		.update(roles)
		.set({ ...after, changedAt: now })
		.where(eq(roles.id, id));
	await recordAudit(db, actorOf(member.id, requestId), {
		...{ action: "role:change", objectType: "role", objectId: id },
		...{ before: was, after },
	});
	return { id };
}

async function isNameTaken(db: TenantDb, id: string, name: string): Promise<boolean> {
	const same = and(sql`lower(${roles.name}) = lower(${name})`, ne(roles.id, id));
	return (await db.$count(roles, and(same, isNull(roles.archivedAt)))) > 0;
}

function nameTaken(name: string): Saved {
	return { errors: { name: `There is a role called ${name} already. Choose another name.` } };
}

function nothingChosen(): Saved {
	return { errors: { permissions: "Tick at least one thing that the role may do." } };
}

function actorOf(id: string, requestId: string) {
	return { kind: "member", id, requestId } as const;
}
