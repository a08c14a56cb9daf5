import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who looks after the workspace's storage. */
export const filesPermissions = {
	"storage:manage": {
		may: "see what takes the workspace’s storage, and empty the trash",
		roles: ["owner", "admin"],
	},
} as const satisfies Permissions;
