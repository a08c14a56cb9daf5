import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who gets a new workspace going. */
export const homePermissions = {
	"first-steps:see": { may: "see the list of first steps", roles: ["owner", "admin"] },
} as const satisfies Permissions;
