import type { AskerRole, RoleName } from "#app/request/role.ts";

/** A role as people choose it. */
export type RoleChoice = { name: OfferedRole; label: string; may: string };

/** Finance, warehouse and client-viewer come with the modules that give them something to do. */
export type OfferedRole = "owner" | "admin" | "manager" | "employee";

/** The roles to choose from, the widest first. */
export const roleChoices: readonly RoleChoice[] = [
	{ name: "owner", label: "Owner", may: "Everything, and the plan." },
	{ name: "admin", label: "Admin", may: "Everything but making owners." },
	{ name: "manager", label: "Manager", may: "Clients and projects, and everybody’s hours." },
	{ name: "employee", label: "Employee", may: "Own hours." },
];

export function roleLabel(role: RoleName): string {
	const known = roleChoices.find(({ name }) => name === role)?.label;
	return known ?? `${role.charAt(0).toUpperCase()}${role.slice(1).replace("-", " ")}`;
}

/** The role of that name, if it is one that can be chosen. */
export function offeredRole(name: unknown): OfferedRole | undefined {
	return roleChoices.find((choice) => choice.name === name)?.name;
}

/** The roles that somebody of a role may give: only an owner makes owners. */
export function rolesToGive(giver: AskerRole): readonly RoleChoice[] {
	return giver === "owner" ? roleChoices : roleChoices.filter(({ name }) => name !== "owner");
}
