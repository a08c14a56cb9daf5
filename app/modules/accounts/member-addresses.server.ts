import { sql } from "drizzle-orm";
import { asJobsRole } from "#app/jobs/as-jobs-role.server.ts";
import { memberAddressHash } from "#app/lib/member-address.server.ts";
import type { Secrets } from "#app/lib/secret.server.ts";
import type { PublicTransaction, TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";

/**
 * Lets find-my-workspace find this tenant by an address: in the member's own transaction, as the role that may
 * write the registry's list. Safe to repeat. Deactivated members keep theirs.
 */
export function rememberAddress(db: TenantDb, { env }: Secrets, email: string): Promise<void> {
	const added = [memberAddressHash(env.APP_SECRET, email)];
	return asJobsRole(db, (jobs) => insertAddresses(jobs, db.tenant.id, added));
}

/** Takes the old address away and remembers the new one. */
export function replaceAddress(
	db: TenantDb,
	{ env }: Secrets,
	change: { from: string; to: string },
): Promise<void> {
	const { id } = db.tenant;
	const gone = memberAddressHash(env.APP_SECRET, change.from);
	const added = [memberAddressHash(env.APP_SECRET, change.to)];
	return asJobsRole(db, async (jobs) => {
		await jobs.execute(
			sql`delete from public.member_addresses where tenant_id = ${id} and address_hash = ${gone}`,
		);
		await insertAddresses(jobs, id, added);
	});
}

/** Nobody is found by the address here any more. */
export function forgetAddress(db: TenantDb, { env }: Secrets, email: string): Promise<void> {
	const { id } = db.tenant;
	const gone = memberAddressHash(env.APP_SECRET, email);
	return asJobsRole(db, async (jobs) => {
		await jobs.execute(
			sql`delete from public.member_addresses where tenant_id = ${id} and address_hash = ${gone}`,
		);
	});
}

/** Writes this tenant's addresses anew from its members; returns how many there are. */
export async function rebuildMemberAddresses(db: TenantDb, { env }: Secrets): Promise<number> {
	const { id } = db.tenant;
	const rows = await db.select({ email: members.email }).from(members);
	const hashes = rows.map((row) => memberAddressHash(env.APP_SECRET, row.email));
	await asJobsRole(db, async (jobs) => {
		await jobs.execute(sql`delete from public.member_addresses where tenant_id = ${id}`);
		await insertAddresses(jobs, id, hashes);
	});
	return hashes.length;
}

/** Names the schema: `public` is in no tenant's search path. */
async function insertAddresses(
	jobs: PublicTransaction,
	tenantId: string,
	hashes: readonly string[],
): Promise<void> {
	await jobs.execute(sql`
		insert into public.member_addresses (address_hash, tenant_id)
		select hash, ${tenantId}::uuid
		from json_array_elements_text(${JSON.stringify(hashes)}::text::json) as hash
		on conflict do nothing`);
}
