import type { RoleName } from "#app/request/role.ts";

/** What there is to know of a permission: one line each, in the `permissions.ts` of the module that owns it. */
export type PermissionRule = {
	/** What it lets somebody do, after "may": `see clients`. */
	readonly may: string;
	/** The built-in roles that have it. */
	readonly roles: readonly RoleName[];
	/** No role of a company's own can have it. */
	readonly ownersOnly?: true;
	/** Changing something by it takes a seat. */
	readonly takesSeat?: true;
};

/** The permissions of a module by name, `object:action`. */
export type Permissions = Readonly<Record<`${string}:${string}`, PermissionRule>>;
