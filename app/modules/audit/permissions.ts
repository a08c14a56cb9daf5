/** Who may read who did what, by default. */
export const auditPermissions = {
	"audit:read": ["owner", "admin"],
} as const;
