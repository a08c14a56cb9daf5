import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { budgetEnd } from "../budgets-page.server.ts";

/** Ends a budget: it neither counts nor stops any more. */
export const action = asResource(
	tenantAction({ permission: "project:manage", on: "project", feature: "time" }, budgetEnd),
);
