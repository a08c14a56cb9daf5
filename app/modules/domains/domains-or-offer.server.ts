import { settingsPages } from "#app/modules/settings/settings-pages.ts";
import { billingCurrency } from "#app/modules/subscription/plans.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { assertFeature } from "#app/request/entitlement.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { domainsPage } from "./domains-page.server.ts";

/** The page of the domains; where the plan has none, what a larger one would offer, among the settings. */
export async function domainsOrOffer(args: MemberArgs) {
	const { can, tenant, member } = args;
	const decision = can("custom-domain");
	if (!decision.allowed && decision.reason === "not_in_plan") {
		return {
			page: null,
			pages: settingsPages((permission) => mayDo(member, permission)),
			currency: billingCurrency(tenant.currency),
			mayChangePlan: mayDo(member, "plan:read"),
		};
	}
	assertFeature(can, "custom-domain");
	return { page: await domainsPage(args) };
}
