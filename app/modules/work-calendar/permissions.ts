import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may decide when people work and which public holidays they have. One's own everybody may see. */
export const workCalendarPermissions = {
	"work-calendar:manage": {
		may: "set working time and public holidays",
		roles: ["owner", "admin"],
	},
} as const satisfies Permissions;
