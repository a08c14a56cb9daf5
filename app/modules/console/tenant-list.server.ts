import { divideHalfUp, formatMoney } from "#app/lib/money.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { planOf, priceOf } from "#app/modules/subscription/plans.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import type { Services } from "#app/services.server.ts";
import { seatsUsed } from "./seats-used.server.ts";
import { subscriptionWords } from "./subscription-words.ts";
import { readTenantFilter, tenantQuery } from "./tenant-filter.ts";
import { type ListedTenant, tenantsPage } from "./tenants.server.ts";

/** The console's first page: which tenants there are, in which state, on which plan. */
export async function tenantList({ db, url, services, now }: StaffArgs) {
	const filter = readTenantFilter(url.searchParams);
	const page = await tenantsPage(db, filter, url.searchParams.get("after"), now);
	const tenants: ShownTenant[] = [];
	// One after the other: each is a transaction on a connection that people's pages need too.
	for (const tenant of page.tenants) tenants.push(await shownTenant(services, tenant, now));
	return {
		filter,
		tenants,
		counts: page.counts,
		next: page.after && `/console${tenantQuery(filter, page.after)}`,
	};
}

export type ShownTenant = Awaited<ReturnType<typeof shownTenant>>;

async function shownTenant(services: Pick<Services, "database">, tenant: ListedTenant, now: Date) {
	const { slug, name, state, entitlement, lent } = tenant;
	return {
		...{ slug, name, state, lent },
		standing: entitlement.standing,
		plan: entitlement.plan.title,
		seats: { used: await seatsUsed(services, tenant), limit: entitlement.limits.members },
		subscription: subscriptionWords(tenant, now),
		month: monthText(tenant),
	};
}

/** What the seats that were bought cost a month; null where nothing is being paid. */
function monthText({ bought, seatsBought, billing, currency }: ListedTenant): string | null {
	const isPaying = bought?.status === "active" || bought?.status === "past_due";
	if (!bought || !isPaying || seatsBought === null || !billing || !currency) return null;
	const period = priceOf(planOf(bought.plan, bought.planVersion), billing, currency);
	const sum = period * BigInt(seatsBought);
	return formatMoney(billing === "yearly" ? divideHalfUp(sum, 12n) : sum, currency, usualWriting);
}
