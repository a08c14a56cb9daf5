import type { StaffRole } from "#app/request/staff-session.server.ts";

/** Lends, switches and rolls out. */
export function mayLend(role: StaffRole): boolean {
	return role === "product" || role === "operator";
}
