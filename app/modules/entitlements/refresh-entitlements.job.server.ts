import { and, asc, eq, isNull, lte, notInArray, or } from "drizzle-orm";
import { siteHandler } from "#app/jobs/handler.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { entitlementSnapshots } from "#db/public/entitlements.ts";
import { tenants } from "#db/public/tenants.ts";
import { entitlementJobs } from "./jobs.ts";
import { keepSnapshot } from "./keep-snapshot.server.ts";
import { keepOwn } from "./snapshot.server.ts";

/** At most so many a time; the rest comes with the next one. */
const batch = 1_000;

/**
 * Works out anew what tenants may use whose trial, grace or override ended since, and what was never worked out.
 * Requests do not wait for it: it is for lists, counts and the tenants' own rows.
 */
export const refreshEntitlementsJob = siteHandler(
	"refresh-entitlements",
	entitlementJobs["refresh-entitlements"],
	async (_, { services, now, log, signal }) => {
		const due = await dueTenants(services.database.public, now);
		for (const tenant of due) {
			if (signal.aborted) return;
			await services.database.registryThenTenant(
				tenant,
				(db) => keepSnapshot(db, tenant.id, now),
				keepOwn,
			);
		}
		if (due.length > 0) log.info({ tenants: due.length }, "worked out what they may use");
	},
);

function dueTenants(db: PublicDb, now: Date) {
	return db
		.select({ id: tenants.id, schemaName: tenants.schemaName, roleName: tenants.roleName })
		.from(tenants)
		.leftJoin(entitlementSnapshots, eq(entitlementSnapshots.tenantId, tenants.id))
		.where(
			and(
				notInArray(tenants.state, ["provisioning", "deleting"]),
				or(isNull(entitlementSnapshots.tenantId), lte(entitlementSnapshots.changesAt, now)),
			),
		)
		.orderBy(asc(entitlementSnapshots.changesAt))
		.limit(batch);
}
