import { and, eq, isNull } from "drizzle-orm";
import { endSessionsOf } from "#app/modules/accounts/sessions.server.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { Holding } from "#app/modules/entitlements/effective.ts";
import { needsSeat } from "#app/modules/entitlements/seat.ts";
import { claimSeat, releaseSeat } from "#app/modules/entitlements/seats.server.ts";
import { notFound, Problem } from "#app/request/problem.ts";
import type { AskerRole, RoleName } from "#app/request/role.ts";
import type { TenantDb } from "#db/handle.ts";
import { members, passwordResets } from "#db/tenant/members.ts";
import { type MemberRefusal, memberChangeRefusal } from "./role-rules.ts";
import type { GivenRole } from "./roles.ts";
import { tellRole, tellSignedOut } from "./tell-member.server.ts";

/** Who makes a change. */
export type ChangedBy = {
	readonly id: string;
	readonly role: AskerRole;
	readonly requestId?: string;
};

/**
 * Gives a member another role. A role that takes a seat takes one, and one that only reads gives it back.
 *
 * @param to one that `by` may give: see rolesToGive
 * @throws Problem 404 for nobody, `member.*` for what memberChangeRefusal refuses, `limit.members` without a free seat
 */
export async function changeRole(
	db: TenantDb,
	by: ChangedBy,
	memberId: string,
	{ role, customRoleId }: GivenRole,
	{ tenant, now }: { tenant: Holding; now: Date },
): Promise<{ name: string }> {
	const person = await lockMember(db, by, memberId, role);
	if (person.leftAt) throw notFound("person");
	if (person.role === role && person.customRoleId === customRoleId) return person;
	const hasSeat = await seatInRole(db, person, role, { tenant, now });
	await db.update(members).set({ role, customRoleId, hasSeat }).where(eq(members.id, memberId));
	await recordAudit(db, actorOf(by), {
		action: "member:change-role",
		objectType: "member",
		objectId: memberId,
		before: { role: person.role, customRoleId: person.customRoleId, hasSeat: person.hasSeat },
		after: { role, customRoleId, hasSeat },
	});
	await tellRole(db, by, memberId, { role, customRoleId });
	return person;
}

/** Who could have a seat before and has none stays without. */
async function seatInRole(
	db: TenantDb,
	person: { role: RoleName; hasSeat: boolean },
	role: RoleName,
	{ tenant, now }: { tenant: Holding; now: Date },
): Promise<boolean> {
	if (needsSeat(person.role) === needsSeat(role)) return person.hasSeat;
	if (needsSeat(role) && !person.hasSeat) await claimSeat(db, tenant, now);
	if (!needsSeat(role) && person.hasSeat) await releaseSeat(db);
	return needsSeat(role);
}

/**
 * Ends a membership: signed out at once, links dead, the seat free. What they captured stays, and they can be
 * brought back.
 *
 * @throws Problem as `changeRole`
 */
export async function deactivateMember(
	db: TenantDb,
	by: ChangedBy,
	memberId: string,
	now: Date,
): Promise<{ name: string }> {
	const person = await lockMember(db, by, memberId, "none");
	if (person.leftAt) return person;
	await db.update(members).set({ deactivatedAt: now }).where(eq(members.id, memberId));
	await endSessionsOf(db, memberId);
	await db.delete(passwordResets).where(eq(passwordResets.memberId, memberId));
	if (person.hasSeat) await releaseSeat(db);
	await recordAudit(db, actorOf(by), {
		action: "member:deactivate",
		objectType: "member",
		objectId: memberId,
	});
	return person;
}

/**
 * Brings somebody back who left, with the role and password of then.
 *
 * @throws Problem `limit.members` without a free seat, and as `changeRole`
 */
export async function reactivateMember(
	db: TenantDb,
	by: ChangedBy,
	memberId: string,
	{ tenant, now }: { tenant: Holding; now: Date },
): Promise<{ name: string }> {
	const person = await lockMember(db, by, memberId, "same");
	if (!person.leftAt) return person;
	const hasSeat = needsSeat(person.role);
	if (hasSeat) await claimSeat(db, tenant, now);
	await db.update(members).set({ deactivatedAt: null, hasSeat }).where(eq(members.id, memberId));
	await recordAudit(db, actorOf(by), {
		action: "member:reactivate",
		objectType: "member",
		objectId: memberId,
	});
	return person;
}

/**
 * Signs somebody else out everywhere: a lost phone, a shared computer.
 *
 * @throws Problem as `changeRole`
 */
export async function signMemberOutEverywhere(
	db: TenantDb,
	by: ChangedBy,
	memberId: string,
): Promise<{ name: string }> {
	const person = await lockMember(db, by, memberId, "same");
	const ended = await endSessionsOf(db, memberId);
	await recordAudit(db, actorOf(by), {
		action: "session:end",
		objectType: "member",
		objectId: memberId,
		after: { ended },
	});
	await tellSignedOut(db, by, memberId);
	return person;
}

/**
 * The member, locked with all owners: two changes at once do not leave a workspace without one, and who was an
 * owner until a moment ago acts as one no more.
 */
export async function lockMember(
	db: TenantDb,
	by: ChangedBy,
	memberId: string,
	to: RoleName | "none" | "same",
) {
	const owners = await db
		.select({ id: members.id })
		.from(members)
		.where(and(eq(members.role, "owner"), isNull(members.deactivatedAt)))
		.orderBy(members.id)
		.for("update");
	const [person] = await db
		.select({
			id: members.id,
			name: members.name,
			role: members.role,
			customRoleId: members.customRoleId,
			hasSeat: members.hasSeat,
			leftAt: members.deactivatedAt,
		})
		.from(members)
		.where(and(eq(members.id, memberId), isNull(members.erasedAt)))
		.for("update");
	if (!person) throw notFound("person");
	const others = owners.filter(({ id }) => id !== memberId).length;
	const isOwner = owners.some(({ id }) => id === by.id);
	const role = by.role === "owner" && !isOwner ? "admin" : by.role;
	const newRole = to === "same" ? person.role : to;
	const refusal = memberChangeRefusal({ id: by.id, role }, person, newRole, others);
	if (refusal) throw new Problem(`member.${refusal}`, refusals[refusal], { status: 409 });
	return person;
}

const refusals: Record<MemberRefusal, string> = {
	"owner.only": "Only an owner can make, change or deactivate an owner.",
	"owner.last": "A workspace keeps at least one owner. Make somebody else an owner first.",
	rank: "Only an admin or an owner can change an admin.",
	self: "You cannot deactivate yourself. Ask another owner or admin.",
};

export function actorOf({ id, requestId }: ChangedBy): Actor {
	return { kind: "member", id, ...(requestId ? { requestId } : {}) };
}
