import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { takeOut } from "../team-action.server.ts";

/** POST takes a member out of the team. */
export const action = asResource(
	tenantAction({ permission: "team:manage", whileLocked: true }, takeOut),
);
