import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { takeBackChoice } from "../choice-acts.server.ts";

/** POST takes a choice of public holidays back. */
export const action = asResource(
	tenantAction({ permission: "work-calendar:manage" }, takeBackChoice),
);
