import type { RoleName } from "#app/request/role.ts";
import {
	allPermissions,
	type Permission,
	permissionRule,
	permissionsOf,
} from "./permission-catalogue.ts";

/** A built-in role that one of a company's own can be based on: it has that one's rank and seat. */
export type BaseRole = Exclude<RoleName, "owner">;

/** What a new role can begin from, the widest first. */
export const baseRoles = [
	"admin",
	"manager",
	"employee",
	"client-viewer",
] as const satisfies readonly BaseRole[];

export function baseRoleOf(name: unknown): (typeof baseRoles)[number] | undefined {
	return baseRoles.find((role) => role === name);
}

/** Who has such a role takes no seat, and only reads. */
export function isForFree(base: RoleName): boolean {
	return base === "client-viewer";
}

/** What a role based on this one may be given; what is an owner's alone never. */
export function permissionsToChoose(base: BaseRole): readonly Permission[] {
	return allPermissions.filter(
		(permission) =>
			!permissionRule(permission).ownersOnly && (!isForFree(base) || permission.endsWith(":read")),
	);
}

/** What a new role starts with. */
export function permissionsToBeginWith(base: BaseRole): readonly Permission[] {
	return permissionsToChoose(base).filter((permission) => permissionsOf(base).includes(permission));
}

/**
 * The permissions of a role after somebody changed it. Nobody gives or takes what they do not have themselves: of that
 * the role keeps what it had. Who may change something of a kind may see it too.
 */
export function chosenPermissions(
	asked: readonly string[],
	{
		base,
		had,
		giver,
	}: { base: BaseRole; had: readonly Permission[]; giver: readonly Permission[] },
): readonly Permission[] {
	const wanted = asked.flatMap((name) => [name, name.replace(/:manage$/, ":read")]);
	return permissionsToChoose(base).filter((permission) =>
		(giver.includes(permission) ? wanted : had).some((name) => name === permission),
	);
}
