import type { Permissions } from "#app/modules/members/permission-rule.ts";

const everybody = ["owner", "admin", "manager", "employee"] as const;

/** Who may capture time and see the team's. */
export const timePermissions = {
	"time-entry:capture": { may: "capture own hours", roles: everybody, takesSeat: true },
	"team-time:read": { may: "see everybody’s hours", roles: ["owner", "admin", "manager"] },
} as const satisfies Permissions;
