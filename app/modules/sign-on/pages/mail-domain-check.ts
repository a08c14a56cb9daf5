import { tenantActionInSteps } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { checkMailDomainAction } from "../mail-domain-acts.server.ts";

/** Looks for the record of a company address now. */
export const action = asResource(
	tenantActionInSteps(
		{ permission: "security:manage", feature: "sso", recentlyProven: true },
		checkMailDomainAction,
	),
);
