import { asc, eq, ilike, or } from "drizzle-orm";
import { effective } from "#app/modules/entitlements/effective.ts";
import { holdingColumns, readHolding } from "#app/modules/entitlements/holding.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { tenants } from "#db/public/tenants.ts";
import { isInView, needsLook, type TenantFilter, type TenantView } from "./tenant-filter.ts";

const pageSize = 25;

/**
 * One page of the tenants by slug, from after one on. What each may use is worked out here and now, so that a list
 * narrowed to the late ones misses nobody whose time has just come.
 */
export async function tenantsPage(
	db: PublicDb,
	filter: TenantFilter,
	after: string | null,
	now: Date,
) {
	const all = await foundTenants(db, filter, now);
	const matching = all.filter((tenant) => isInView(tenant, filter));
	const rest = after === null ? matching : matching.filter(({ slug }) => slug > after);
	const page = rest.slice(0, pageSize);
	return {
		tenants: page,
		counts: {
			all: all.length,
			matching: matching.length,
			needLook: all.filter(needsLook).length,
		},
		after: rest.length > pageSize ? page.at(-1)?.slug : undefined,
	};
}

/** How many of the tenants each view shows. */
export async function countTenants<View extends TenantView>(
	db: PublicDb,
	filter: TenantFilter,
	views: readonly View[],
	now: Date,
) {
	const all = await foundTenants(db, filter, now);
	return views.map((view) => ({
		view,
		number: all.filter((tenant) => isInView(tenant, { ...filter, view })).length,
	}));
}

export type ListedTenant = Awaited<ReturnType<typeof tenantsPage>>["tenants"][number];

async function foundTenants(db: PublicDb, { search }: Pick<TenantFilter, "search">, now: Date) {
	const like = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
	const rows = await db
		.select({
			id: tenants.id,
			slug: tenants.slug,
			name: tenants.name,
			state: tenants.state,
			schemaName: tenants.schemaName,
			roleName: tenants.roleName,
			schemaVersion: tenants.schemaVersion,
			createdAt: tenants.createdAt,
			...holdingColumns,
			seatsBought: subscriptions.seats,
			billing: subscriptions.billing,
			currency: subscriptions.currency,
			cancelAt: subscriptions.cancelAt,
		})
		.from(tenants)
		.leftJoin(subscriptions, eq(subscriptions.tenantId, tenants.id))
		.where(search ? or(ilike(tenants.slug, like), ilike(tenants.name, like)) : undefined)
		.orderBy(asc(tenants.slug));
	return rows.map((row) => {
		const tenant = { ...row, ...readHolding(row) };
		const entitlement = effective(tenant, now);
		const lent = tenant.overrides.filter(({ until }) => until === null || now < until).length;
		return { ...tenant, entitlement, lent };
	});
}
