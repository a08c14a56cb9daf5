import { tenantActionInSteps } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { removeMailDomainAction } from "../mail-domain-acts.server.ts";

/** Takes a domain from the company addresses. */
export const action = asResource(
	tenantActionInSteps(
		{ permission: "security:manage", feature: "sso", recentlyProven: true },
		removeMailDomainAction,
	),
);
