import type { Permissions } from "#app/modules/members/permission-rule.ts";

const everybody = ["owner", "admin", "manager", "employee"] as const;

/** Who may capture time and see the team's. */
export const timePermissions = {
	"time-entry:capture": { may: "capture own hours", roles: everybody, takesSeat: true },
	"time-entry:bill": {
		may: "say whether hours are billed",
		roles: ["owner", "admin", "manager"],
		takesSeat: true,
	},
	"tag:manage": { may: "make and rename tags", roles: ["owner", "admin", "manager"] },
	"time-entry:capture-for-others": {
		may: "capture hours for others",
		roles: ["owner", "admin"],
	},
	"team-time:read": { may: "see everybody’s hours", roles: ["owner", "admin", "manager"] },
} as const satisfies Permissions;
