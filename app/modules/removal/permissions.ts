import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may have the workspace deleted, and keep it after all. */
export const removalPermissions = {
	"workspace:remove": { may: "delete the workspace", roles: ["owner"], ownersOnly: true },
} as const satisfies Permissions;
