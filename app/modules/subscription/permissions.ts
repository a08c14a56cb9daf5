import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may see and change the plan, and pay for it. */
export const subscriptionPermissions = {
	"plan:read": { may: "choose and pay the plan", roles: ["owner", "finance"], ownersOnly: true },
} as const satisfies Permissions;
