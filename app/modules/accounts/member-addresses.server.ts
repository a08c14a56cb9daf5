import { sql } from "drizzle-orm";
import { memberAddressHash } from "#app/lib/member-address.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";

/** What hashing needs; `services` fits. */
type Secrets = { readonly env: { readonly APP_SECRET: string } };

/**
 * Lets find-my-workspace find this tenant by an address. In the member's own transaction; safe to repeat.
 * Deactivated members keep theirs.
 */
export function rememberAddress(db: TenantDb, { env }: Secrets, email: string): Promise<void> {
	return asJobsRole(db, [memberAddressHash(env.APP_SECRET, email)], []);
}

/** Takes the old address away and remembers the new one. */
export function replaceAddress(
	db: TenantDb,
	{ env }: Secrets,
	change: { from: string; to: string },
): Promise<void> {
	const before = memberAddressHash(env.APP_SECRET, change.from);
	return asJobsRole(db, [memberAddressHash(env.APP_SECRET, change.to)], [before]);
}

/** Writes this tenant's addresses anew from its members, and takes away any that no member has. */
export async function rebuildMemberAddresses(db: TenantDb, { env }: Secrets): Promise<number> {
	const rows = await db.select({ email: members.email }).from(members);
	const hashes = rows.map((row) => memberAddressHash(env.APP_SECRET, row.email));
	await asJobsRole(db, hashes, "all");
	return hashes.length;
}

/**
 * Tenants' roles may not touch the registry: this becomes the role that may, for two statements, and the
 * tenant's role again — by the savepoint's rollback when something fails.
 */
async function asJobsRole(
	db: TenantDb,
	added: readonly string[],
	removed: readonly string[] | "all",
): Promise<void> {
	const { id, roleName } = db.tenant;
	const gone =
		removed === "all"
			? sql`true`
			: sql`address_hash in (select json_array_elements_text(${JSON.stringify(removed)}::text::json))`;
	await db.transaction(async (savepoint) => {
		await savepoint.execute(sql`select set_config('role', 'cm_jobs', true)`);
		await savepoint.execute(
			sql`delete from public.member_addresses where tenant_id = ${id} and ${gone}`,
		);
		await savepoint.execute(sql`
			insert into public.member_addresses (address_hash, tenant_id)
			select hash, ${id}::uuid from json_array_elements_text(${JSON.stringify(added)}::text::json) as hash
			on conflict do nothing`);
		await savepoint.execute(sql`select set_config('role', ${roleName}, true)`);
	});
}
