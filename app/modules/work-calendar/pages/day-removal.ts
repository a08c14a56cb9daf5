import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { takeBackDay } from "../calendar-acts.server.ts";

/** POST takes back what was decided of a day. */
export const action = asResource(tenantAction({ permission: "work-calendar:manage" }, takeBackDay));
