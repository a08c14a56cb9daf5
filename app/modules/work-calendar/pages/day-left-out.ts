import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { leaveDayOut } from "../calendar-acts.server.ts";

/** POST leaves a day of the country’s out. */
export const action = asResource(tenantAction({ permission: "work-calendar:manage" }, leaveDayOut));
