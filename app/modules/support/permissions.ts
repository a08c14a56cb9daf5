import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may let support look at the workspace. */
export const supportPermissions = {
	"support-consent:manage": { may: "let our support look", roles: ["owner"], ownersOnly: true },
} as const satisfies Permissions;
