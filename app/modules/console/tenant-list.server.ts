import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { effective } from "#app/modules/entitlements/effective.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import { consoleZone } from "./console-zone.ts";
import { tenantsPage } from "./tenants.server.ts";

/** The console's first page: which tenants there are, in which state, on which plan. */
export async function tenantList({ db, url, services, now }: StaffArgs) {
	const search = (url.searchParams.get("search") ?? "").trim().slice(0, 100);
	const { tenants, after } = await tenantsPage(db, search, url.searchParams.get("after"));
	const more = after && new URLSearchParams({ ...(search ? { search } : {}), after });
	return {
		search,
		next: more ? `/console?${more}` : undefined,
		tenants: tenants.map((tenant) => ({
			id: tenant.id,
			slug: tenant.slug,
			name: tenant.name,
			state: tenant.state,
			people: tenant.people,
			plan: planWords(tenant, now),
			origin: tenantOrigin(services.env.BASE_ORIGIN, { slug: tenant.slug, primaryDomain: null }),
			since: formatDateShort(todayIn(consoleZone, tenant.createdAt)),
		})),
	};
}

function planWords(holding: Parameters<typeof effective>[0], now: Date): string {
	const { plan, basis } = effective(holding, now);
	if (basis !== "trial" || !holding.trialEndsAt) return plan.title;
	return `Trial until ${formatDateShort(todayIn(consoleZone, holding.trialEndsAt))}`;
}
