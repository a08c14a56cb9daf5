import type { Permissions } from "#app/modules/members/permission-rule.ts";

/** Who may put the workspace on a domain of its own: it decides where everybody signs in. */
export const domainPermissions = {
	"domain:manage": { may: "choose the workspace’s own domain", roles: ["owner"], ownersOnly: true },
} as const satisfies Permissions;
