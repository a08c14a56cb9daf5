import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who decides on weeks. Whose weeks come to whom is another question: see decision 0028. */
export const timesheetsPermissions = {
	"timesheet:approve": {
		may: "approve the weeks that people submit to them",
		roles: ["owner", "admin", "manager"],
	},
	"timesheet:reopen": { may: "reopen approved weeks", roles: ["owner", "admin"] },
} as const satisfies Permissions;
