import { and, asc, count, eq, gt, ilike, or } from "drizzle-orm";
import { holdingColumns, readHolding } from "#app/modules/entitlements/holding.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { memberAddresses, tenants } from "#db/public/tenants.ts";

const pageSize = 50;

/** One page of the tenants by slug, from after one on; `people` counts everybody who ever joined. */
export async function tenantsPage(db: PublicDb, search: string, after: string | null) {
	const like = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
	const rows = await db
		.select({
			id: tenants.id,
			slug: tenants.slug,
			name: tenants.name,
			state: tenants.state,
			...holdingColumns,
			createdAt: tenants.createdAt,
			people: count(memberAddresses.addressHash),
		})
		.from(tenants)
		.leftJoin(subscriptions, eq(subscriptions.tenantId, tenants.id))
		.leftJoin(memberAddresses, eq(memberAddresses.tenantId, tenants.id))
		.where(
			and(
				search ? or(ilike(tenants.slug, like), ilike(tenants.name, like)) : undefined,
				after ? gt(tenants.slug, after) : undefined,
			),
		)
		.groupBy(tenants.id, subscriptions.tenantId)
		.orderBy(asc(tenants.slug))
		.limit(pageSize + 1);
	const page = rows.slice(0, pageSize).map((row) => ({ ...row, ...readHolding(row) }));
	return { tenants: page, after: rows.length > pageSize ? page.at(-1)?.slug : undefined };
}
