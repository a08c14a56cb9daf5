import type { Permissions } from "#app/modules/members/permission-rule.ts";

const keepers = ["owner", "admin", "finance"] as const;

/** Who may see and set what hours are billed at and what they cost. */
export const ratesPermissions = {
	"rate:read": { may: "see what hours are billed at", roles: keepers },
	"rate:manage": { may: "set rates and how hours are rounded for the bill", roles: keepers },
	"cost:read": { may: "see what hours cost", roles: keepers },
	"cost:manage": { may: "set what hours cost", roles: keepers },
} as const satisfies Permissions;
