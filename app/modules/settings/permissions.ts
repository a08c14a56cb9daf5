import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may see and change the settings of a workspace. */
export const settingsPermissions = {
	"setting:manage": { may: "change the settings", roles: ["owner", "admin"] },
	/** How people prove who they are, and for how long. */
	"security:manage": { may: "decide how people sign in", roles: ["owner"], ownersOnly: true },
} as const satisfies Permissions;
