import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may make teams, look up who can see what, and give access to single clients and projects. */
export const grantsPermissions = {
	"team:manage": { may: "make and change teams", roles: ["owner", "admin"] },
	"grant:read": { may: "look up who can see what", roles: ["owner", "admin", "manager"] },
	"grant:manage": {
		may: "give people access to single clients and projects",
		roles: ["owner", "admin"],
	},
} as const satisfies Permissions;
