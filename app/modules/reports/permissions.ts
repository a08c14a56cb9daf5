/** Who may read reports, by default. */
export const reportPermissions = {
	"time-report:read": ["owner", "admin", "manager"],
} as const;
