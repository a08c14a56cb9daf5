import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { takeBackPattern } from "../pattern-acts.server.ts";

/** POST takes a change of the working time back. */
export const action = asResource(
	tenantAction({ permission: "work-calendar:manage" }, takeBackPattern),
);
