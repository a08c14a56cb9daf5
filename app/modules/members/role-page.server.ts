import { isId } from "#app/lib/id.ts";
import { needsSeat } from "#app/modules/entitlements/seat.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { notFound } from "#app/request/problem.ts";
import { holdersOf } from "./archive-role.server.ts";
import {
	type BaseRole,
	baseRoleOf,
	permissionsToBeginWith,
	permissionsToChoose,
} from "./own-role.ts";
import { ownRoles } from "./own-roles.server.ts";
import { type Permission, permissionRule } from "./permission-catalogue.ts";
import { permissionSentences } from "./permission-words.ts";
import { ranksAtLeast } from "./role-rules.ts";
import { roleLabel } from "./roles.ts";
import { rolesToGive } from "./roles-to-give.ts";

/** The boxes of a role's form: what its base allows, and whether the reader may decide on it. */
export type PermissionChoice = {
	readonly name: Permission;
	readonly may: string;
	readonly isFixed: boolean;
};

/** The form of a new role, begun from a copy: `?from=` is a built-in role's name, or the id of one of their own. */
export async function newRolePage({ db, member, url }: MemberArgs) {
	const from = url.searchParams.get("from") ?? "employee";
	const copied = (await ownRoles(db)).find(({ id }) => id === from);
	const base = copied?.baseRole ?? baseRoleOf(from);
	if (!base || !ranksAtLeast(member.role, base)) throw notFound("role");
	const had = copied?.permissions ?? permissionsToBeginWith(base);
	return {
		...{ from, base, baseLabel: roleLabel(base), takesSeat: needsSeat(base) },
		choices: choicesOf(base, member.permissions),
		permissions: had.filter((permission) => member.permissions.includes(permission)),
	};
}

/** One of the company's own roles, its form, and who could have which instead. */
export async function rolePage({ db, member, params, can }: MemberArgs) {
	const id = roleIdOf(params);
	const all = await ownRoles(db);
	const role = all.find((known) => known.id === id);
	if (!role || !ranksAtLeast(member.role, role.baseRole)) throw notFound("role");
	const instead = rolesToGive(member, all).filter(
		(choice) => choice.name !== id && needsSeat(choice.role) === needsSeat(role.baseRole),
	);
	return {
		...{ id, name: role.name, note: role.note ?? "", permissions: role.permissions },
		...{ baseLabel: roleLabel(role.baseRole), takesSeat: needsSeat(role.baseRole) },
		sentences: permissionSentences(role.permissions),
		choices: choicesOf(role.baseRole, member.permissions),
		held: await holdersOf(db, id),
		instead: instead.map(({ name, label }) => ({ name, label })),
		mayChange: can("custom-roles", { access: "change" }).allowed,
	};
}

/** The id in `/people/roles/:roleId`. @throws Problem 404 for what is none */
export function roleIdOf({ roleId }: MemberArgs["params"]): string {
	if (!roleId || !isId(roleId)) throw notFound("role");
	return roleId;
}

function choicesOf(base: BaseRole, own: readonly Permission[]): PermissionChoice[] {
	return permissionsToChoose(base).map((name) => ({
		...{ name, may: permissionRule(name).may },
		isFixed: !own.includes(name),
	}));
}
