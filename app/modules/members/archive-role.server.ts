import { and, eq, isNull } from "drizzle-orm";
import { peopleText } from "#app/lib/count-text.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { needsSeat } from "#app/modules/entitlements/seat.ts";
import { notFound, Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { invitations, members } from "#db/tenant/members.ts";
import { roles } from "#db/tenant/roles.ts";
import { lockOwnRole } from "./own-roles.server.ts";
import { ranksAtLeast } from "./role-rules.ts";
import type { RoleChoice } from "./roles.ts";
import type { RoleMaker } from "./save-role.server.ts";

/** Members and open invitations that have a role; who left with it counts too: they may come back. */
export async function holdersOf(db: TenantDb, roleId: string): Promise<number> {
	const held = await db.$count(members, eq(members.customRoleId, roleId));
	return held + (await db.$count(invitations, isHeldOpen(roleId)));
}

/**
 * Puts a role out of use. Whoever has it gets `to` instead, seats stay as they are.
 *
 * @param to one that the archiver may give; null is enough where nobody has the role
 * @throws Problem 404, `role.held` when somebody has it and there is no `to`, or one of another kind of seat
 */
export async function archiveRole(
	db: TenantDb,
	{ member, requestId, now }: RoleMaker,
	id: string,
	to: RoleChoice | null,
): Promise<{ name: string; moved: number }> {
	const role = await lockOwnRole(db, id);
	if (!ranksAtLeast(member.role, role.baseRole)) throw notFound("role");
	const held = await holdersOf(db, id);
	if (held > 0 && !to) throw isHeld(held);
	if (to && (to.name === id || needsSeat(to.role) !== needsSeat(role.baseRole))) throw isHeld(held);
	const actor = { kind: "member", id: member.id, requestId } as const;
	if (to) await moveHolders(db, actor, { id, base: role.baseRole }, to);
	await db.update(roles).set({ archivedAt: now, changedAt: now }).where(eq(roles.id, id));
	await recordAudit(db, actor, {
		...{ action: "role:archive", objectType: "role", objectId: id },
		before: { name: role.name },
	});
	return { name: role.name, moved: held };
}

async function moveHolders(
	db: TenantDb,
	actor: { kind: "member"; id: string; requestId: string },
	from: { id: string; base: string },
	{ role, customRoleId }: RoleChoice,
): Promise<void> {
	const given = { role, customRoleId };
	await db.update(invitations).set(given).where(isHeldOpen(from.id));
	const moved = await db
		.update(members)
		.set(given)
		.where(eq(members.customRoleId, from.id))
		.returning({ id: members.id });
	if (moved.length === 0) return;
	await recordAudit(
		db,
		actor,
		...moved.map(({ id }) => ({
			...{ action: "member:change-role" as const, objectType: "member", objectId: id },
			...{ before: { role: from.base, customRoleId: from.id }, after: given },
		})),
	);
}

function isHeldOpen(roleId: string) {
	return and(
		eq(invitations.customRoleId, roleId),
		isNull(invitations.acceptedAt),
		isNull(invitations.revokedAt),
	);
}

function isHeld(count: number): Problem {
	return new Problem(
		"role.held",
		`${peopleText(count)} ${count === 1 ? "has" : "have"} this role. Choose which one they get instead.`,
		{ status: 409 },
	);
}
