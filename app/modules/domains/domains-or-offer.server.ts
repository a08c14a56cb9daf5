import { billingCurrency } from "#app/modules/subscription/plans.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { assertFeature } from "#app/request/entitlement.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { domainsPage } from "./domains-page.server.ts";

/**
 * The page of the domains. Where the plan has none any more, what a larger one would offer stands on it, and the domains
 * that are left can be given up.
 */
export async function domainsOrOffer(args: MemberArgs) {
	const { can, tenant, member } = args;
	const decision = can("custom-domain");
	const isOffered = !decision.allowed && decision.reason === "not_in_plan";
	if (!isOffered) assertFeature(can, "custom-domain");
	const offer = isOffered
		? { currency: billingCurrency(tenant.currency), mayChangePlan: mayDo(member, "plan:read") }
		: null;
	return { page: await domainsPage(args), offer };
}

export type DomainsOrOffer = Awaited<ReturnType<typeof domainsOrOffer>>;
