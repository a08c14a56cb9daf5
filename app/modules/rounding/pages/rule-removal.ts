import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { ruleRemoval } from "../rounding-page.server.ts";

/** Takes a rule of rounding away as if it had never been made. */
export const action = asResource(
	tenantAction({ permission: "rate:manage", feature: "rates" }, ruleRemoval),
);
