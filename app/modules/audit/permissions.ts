import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may read who did what. */
export const auditPermissions = {
	"audit:read": { may: "read the history of the workspace", roles: ["owner", "admin"] },
} as const satisfies Permissions;
