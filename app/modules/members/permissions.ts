/** Who may do what with members, by default. */
export const membersPermissions = {
	"member:read": ["owner", "admin", "manager"],
	"member:manage": ["owner", "admin"],
} as const;
