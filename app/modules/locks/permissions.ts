import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may change time in a period that is closed. */
export const locksPermissions = {
	"period-lock:pass": { may: "change time in locked periods", roles: ["owner", "admin"] },
} as const satisfies Permissions;
