/** Who may see and change clients, projects and tasks, by default. */
export const projectPermissions = {
	"client:read": ["owner", "admin", "manager"],
	"client:manage": ["owner", "admin", "manager"],
	"project:read": ["owner", "admin", "manager", "employee"],
	"project:manage": ["owner", "admin", "manager"],
} as const;
