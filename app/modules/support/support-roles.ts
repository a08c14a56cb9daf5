import type { StaffRole } from "#app/request/staff-session.server.ts";

/** Of ours, who may look at a workspace whose owner consents. */
export const supportRoles: readonly StaffRole[] = ["support", "operator"];

export function maySupport(role: StaffRole): boolean {
	return supportRoles.includes(role);
}
