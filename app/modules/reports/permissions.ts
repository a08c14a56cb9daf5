import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may read reports. */
export const reportPermissions = {
	"time-report:read": { may: "read time reports", roles: ["owner", "admin", "manager"] },
} as const satisfies Permissions;
