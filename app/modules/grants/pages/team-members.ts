import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { putIn } from "../team-action.server.ts";

/** POST puts a member into the team. */
export const action = asResource(tenantAction({ permission: "team:manage" }, putIn));
