import type { Asker } from "#app/modules/grants/can.server.ts";
import { permissionsOf } from "#app/modules/members/permission-catalogue.ts";
import type { TestMember } from "./tenant.ts";

/** A member as functions that ask who it is want them, with the permissions of their built-in role. */
export function askerOf({ id, role }: TestMember): Asker {
	return { id, permissions: permissionsOf(role) };
}
