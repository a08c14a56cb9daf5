import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may see everybody’s hours by kind and take them to payroll. */
export const payrollPermissions = {
	"payroll:export": {
		may: "take everybody’s hours to payroll",
		roles: ["owner", "admin", "finance"],
	},
} as const satisfies Permissions;
