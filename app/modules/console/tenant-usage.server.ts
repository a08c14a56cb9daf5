import { and, eq, isNull } from "drizzle-orm";
import { countSeats } from "#app/modules/entitlements/seats.server.ts";
import { storageMeasured } from "#app/modules/entitlements/storage-measured.server.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { Services } from "#app/services.server.ts";
import { servesSchemaVersion } from "#db/schema-range.ts";
import { members } from "#db/tenant/members.ts";

export type TenantUsage = {
	readonly seats: { readonly members: number; readonly invitations: number };
	/** Everybody who can sign in, with a seat or without. */
	readonly people: number;
	readonly owners: readonly string[];
	/** In bytes, as last measured; null before. */
	readonly storage: number | null;
};

/** Counts in the tenant's own schema, read only; null where it cannot be read now. */
export async function tenantUsage(
	{ database }: Pick<Services, "database">,
	tenant: TenantRecord,
	now: Date,
): Promise<TenantUsage | null> {
	const isThere = tenant.state === "active" || tenant.state === "suspended";
	if (!isThere || !servesSchemaVersion(tenant.schemaVersion)) return null;
	const active = isNull(members.deactivatedAt);
	return database.asTenant(
		tenant,
		async (db) => {
			const [seats, storage, people, owners] = await Promise.all([
				countSeats(db, now),
				storageMeasured(db),
				db.$count(members, active),
				db
					.select({ name: members.name })
					.from(members)
					.where(and(active, eq(members.role, "owner")))
					.orderBy(members.name),
			]);
			return { seats, storage, people, owners: owners.map(({ name }) => name) };
		},
		{ readOnly: true },
	);
}
