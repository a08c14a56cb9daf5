import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may see and change clients, projects and tasks. */
export const projectPermissions = {
	"client:read": { may: "see clients", roles: ["owner", "admin", "manager"] },
	"client:manage": { may: "add and change clients", roles: ["owner", "admin", "manager"] },
	"project:read": { may: "see projects", roles: ["owner", "admin", "manager", "employee"] },
	"project:manage": { may: "add and change projects", roles: ["owner", "admin", "manager"] },
} as const satisfies Permissions;
