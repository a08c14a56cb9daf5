import type { Permissions } from "./permission-rule.ts";

/** Who may do what with members and their roles. */
export const membersPermissions = {
	"member:read": { may: "see the people", roles: ["owner", "admin", "manager"] },
	"member:manage": { may: "invite people and change their roles", roles: ["owner", "admin"] },
	"role:manage": { may: "make and change roles", roles: ["owner", "admin"] },
} as const satisfies Permissions;
