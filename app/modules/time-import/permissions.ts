import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may bring in hours of others from a file. */
export const timeImportPermissions = {
	"time:import": { may: "bring in everybody’s hours from a file", roles: ["owner", "admin"] },
} as const satisfies Permissions;
