import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { rateRemoval } from "../rate-removal.server.ts";

/** Takes a rate away as if it had never been set. */
export const action = asResource(
	tenantAction({ permission: "rate:manage", feature: "rates" }, (args) =>
		rateRemoval(args, "billed"),
	),
);
