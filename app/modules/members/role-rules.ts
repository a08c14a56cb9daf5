import type { AskerRole, RoleName } from "#app/request/role.ts";

type Asker = { id: string; role: AskerRole };
type Person = { id: string; role: RoleName };

/** Why somebody may not make this of a person; null when they may. */
export type MemberRefusal = "owner.only" | "owner.last" | "self" | "rank";

/**
 * Who may change or deactivate whom: only an owner touches an owner or makes one, nobody touches who ranks above them,
 * the last owner stays one, and nobody deactivates themselves.
 *
 * @param to the new role, or `none` to deactivate
 * @param otherOwners active owners besides the person
 */
export function memberChangeRefusal(
	by: Asker,
	person: Person,
	to: RoleName | "none",
	otherOwners: number,
): MemberRefusal | null {
	if (to === "none" && by.id === person.id) return "self";
	const concernsOwner = person.role === "owner" || to === "owner";
	if (concernsOwner && by.role !== "owner") return "owner.only";
	if (!ranksAtLeast(by.role, person.role)) return "rank";
	const losesOwner = person.role === "owner" && to !== "owner";
	if (losesOwner && otherOwners === 0) return "owner.last";
	return null;
}

/** Owners stand above admins, and both above everybody else. */
export function ranksAtLeast(asker: AskerRole, role: RoleName): boolean {
	return rankOf(asker) >= rankOf(role);
}

function rankOf(role: AskerRole): number {
	if (role === "owner") return 2;
	return role === "admin" ? 1 : 0;
}
