import type { AskerRole } from "#app/request/role.ts";
import type { BaseRole } from "./own-role.ts";
import { type Permission, permissionsOf } from "./permission-catalogue.ts";
import { permissionsText } from "./permission-words.ts";
import { ranksAtLeast } from "./role-rules.ts";
import { type RoleChoice, roleChoices } from "./roles.ts";

/** A company's own role. */
export type OwnRole = {
	readonly id: string;
	readonly name: string;
	readonly note: string | null;
	readonly baseRole: BaseRole;
	readonly permissions: readonly Permission[];
};

type Giver = { readonly role: AskerRole; readonly permissions: readonly Permission[] };

/** The roles that somebody may give, built-in ones first: none above them, and none that may do more than they. */
export function rolesToGive(giver: Giver, own: readonly OwnRole[]): readonly RoleChoice[] {
	const mayGive = (role: RoleChoice["role"], permissions: readonly Permission[]) =>
		ranksAtLeast(giver.role, role) &&
		permissions.every((permission) => giver.permissions.includes(permission));
	return [
		...roleChoices.filter(({ role }) => mayGive(role, permissionsOf(role))),
		...own.filter((role) => mayGive(role.baseRole, role.permissions)).map(asChoice),
	];
}

function asChoice({ id, name, note, baseRole, permissions }: OwnRole): RoleChoice {
	const may = note ?? permissionsText(permissions);
	return { name: id, label: name, may, role: baseRole, customRoleId: id };
}
