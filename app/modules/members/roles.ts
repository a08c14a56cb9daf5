import type { RoleName } from "#app/request/role.ts";

/** A role as somebody has it: built in, or one of the company's own with the built-in one that it is based on. */
export type GivenRole = { readonly role: RoleName; readonly customRoleId: string | null };

/** A role as people choose it. */
export type RoleChoice = GivenRole & {
	/** What a form sends: a built-in role's name, or the id of one of the company's own. */
	readonly name: string;
	readonly label: string;
	readonly may: string;
};

/** Finance, warehouse and client-viewer come with the modules that give them something to do. */
export type OfferedRole = "owner" | "admin" | "manager" | "employee";

const offered: readonly { name: OfferedRole; label: string; may: string }[] = [
	{ name: "owner", label: "Owner", may: "Everything, and the plan." },
	{ name: "admin", label: "Admin", may: "Everything but making owners." },
	{ name: "manager", label: "Manager", may: "Clients and projects, and everybody’s hours." },
	{ name: "employee", label: "Employee", may: "Own hours." },
];

/** The built-in roles to choose from, the widest first. */
export const roleChoices = offered.map((choice) => ({
	...choice,
	...{ role: choice.name, customRoleId: null },
})) satisfies readonly RoleChoice[];

/** @param own the name of the company's own role, where it is one */
export function roleLabel(role: RoleName, own?: string | null): string {
	if (own) return own;
	const known = offered.find(({ name }) => name === role)?.label;
	return known ?? `${role.charAt(0).toUpperCase()}${role.slice(1).replace("-", " ")}`;
}

/** The built-in role of that name, if it is one that can be chosen. */
export function offeredRole(name: unknown): OfferedRole | undefined {
	return offered.find((choice) => choice.name === name)?.name;
}
