import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may take away what says who somebody was. */
export const erasurePermissions = {
	"member:erase": { may: "erase people who have left", roles: ["owner"], ownersOnly: true },
} as const satisfies Permissions;
