import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may take a copy of everything. */
export const exportsPermissions = {
	"data:export": { may: "take a copy of everything", roles: ["owner"], ownersOnly: true },
} as const satisfies Permissions;
