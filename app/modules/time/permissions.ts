/** Who may capture time and see the team's, by default. */
export const timePermissions = {
	"time-entry:capture": ["owner", "admin", "manager", "employee"],
	"team-time:read": ["owner", "admin", "manager"],
} as const;

/** What a member needs a seat for. */
export const timeSeatPermissions = ["time-entry:capture"] as const;
