import type { Sql, TransactionSql } from "postgres";
import { newId } from "#app/lib/id.ts";
import type { TenantRef } from "../handle.ts";
import { buildTenantSchema } from "../migrator/build-schema.ts";
import { latestVersion, type MigrationSet } from "../migrator/migration-set.ts";
import { enterSchema } from "../migrator/target.ts";
import { tenantRef } from "../names.ts";
import { registerTenant } from "../provision/register.ts";
import { isSlugConflict, SlugTaken } from "../slug-taken.ts";
import { makeRole } from "../tenant-roles.ts";
import { ArchiveRefused } from "./archive-refused.ts";
import { catchUp } from "./catch-up.ts";
import { announceFiles, claimFiles } from "./claimed-files.ts";
import type { NewTenantFiles } from "./files.ts";
import { loadTables } from "./load-tables.ts";
import { filePath, type Manifest } from "./manifest.ts";
import type { OpenArchive } from "./open-archive.ts";

export type ImportWish = {
	readonly slug: string;
	readonly name: string;
	/** What the plan allows at the start, as for a new workspace. */
	readonly plan: {
		readonly name: "starter" | "team" | "business";
		readonly version: number;
		readonly features: readonly string[];
		readonly memberLimit: number | null;
	};
	readonly trialEndsAt: Date;
	/** How find-my-workspace knows an address. */
	addressHash(email: string): string;
	files(tenant: TenantRef): NewTenantFiles;
	/** More that belongs to it, in the same transaction and schema. */
	finish?(tx: TransactionSql, tenant: TenantRef): Promise<void>;
	onProgress?(progress: { done: number; total: number }): void;
};

/**
 * Makes a tenant of a checked archive in one transaction, with an id, a schema and a role of its own: at the archive's
 * version first, then brought up to date. If any part fails nothing of it remains. If the
 * process is killed midway its files remain, until `forgetFiles`.
 *
 * @param owner connections as the migrator
 * @throws ArchiveRefused, SlugTaken
 */
export async function importTenant(
	owner: Sql,
	set: MigrationSet,
	archive: OpenArchive,
	wish: ImportWish,
): Promise<TenantRef> {
	refuseForeignSchema(archive.manifest, set);
	// Of its own, not one that lies ready: if this process is killed nobody else may get the id that its files stand under.
	const tenant = tenantRef(newId());
	const files = wish.files(tenant);
	await announceFiles(owner, tenant, wish.slug);
	try {
		await owner.begin(async (tx) => {
			if (!(await claimFiles(tx, tenant))) {
				throw new ArchiveRefused("The storage was being emptied just now. Try again.");
			}
			await makeRole(tx, tenant);
			await load(tx, set, tenant, archive, wish);
			for (const { key } of archive.manifest.files) {
				await files.write(key, await archive.read(filePath(key)));
			}
		});
		return tenant;
	} catch (error) {
		// If this fails too, whoever empties the storage does it.
		await discard(owner, tenant, files).catch(() => undefined);
		throw isSlugConflict(error) ? new SlugTaken(wish.slug, { cause: error }) : error;
	}
}

/** Takes away what was stored, but for a tenant that is there all the same: its commit was done and the answer lost. */
function discard(owner: Sql, tenant: TenantRef, files: NewTenantFiles): Promise<void> {
	return owner.begin(async (tx) => {
		if (await claimFiles(tx, tenant)) await files.discard();
	});
}

async function load(
	tx: TransactionSql,
	set: MigrationSet,
	tenant: TenantRef,
	archive: OpenArchive,
	wish: ImportWish,
): Promise<void> {
	const { workspace, schema } = archive.manifest;
	const { slug, name, plan, trialEndsAt } = wish;
	await registerTenant(tx, tenant, {
		...{ ...workspace, slug, name, trialEndsAt },
		...{ plan: plan.name, planVersion: plan.version, chosenPlan: workspace.plan },
		...{ schemaVersion: latestVersion(set), formerId: workspace.id },
	});
	await buildTenantSchema(tx, tenant, {
		...set,
		migrations: set.migrations.slice(0, schema.version),
	});
	await loadTables(tx, archive, wish.onProgress);
	await catchUp(tx, tenant, set.migrations.slice(schema.version));
	await enterSchema(tx, tenant);
	await tx`
		update entitlement set plan = ${plan.name}, plan_version = ${plan.version},
			features = ${JSON.stringify(plan.features)}::text::jsonb, member_limit = ${plan.memberLimit},
			file_bytes = (select coalesce(sum(bytes), 0) from files)`;
	// What stands before the slash is the original's id.
	await tx`
		update files set key = ${tenant.id} || substr(key, strpos(key, '/')),
			object_id = case when object_id = ${workspace.id}::uuid then ${tenant.id}::uuid else object_id end`;
	await wish.finish?.(tx, tenant);
	await addAddresses(tx, tenant, wish);
}

/** Only what this release's own migrations made can be brought up to date by them. */
function refuseForeignSchema({ schema }: Manifest, { migrations }: MigrationSet): void {
	if (schema.version > migrations.length) {
		throw new ArchiveRefused(
			`It was written by a newer release (schema version ${schema.version}; this one knows ${migrations.length}).`,
		);
	}
	const isOurs =
		schema.migrations.length === schema.version &&
		schema.migrations.every(({ tag, checksum }, index) => {
			const known = migrations[index];
			return known?.tag === tag && known.checksum === checksum;
		});
	if (!isOurs) throw new ArchiveRefused("Its tables were made by other migrations than ours.");
}

async function addAddresses(
	tx: TransactionSql,
	tenant: TenantRef,
	{ addressHash }: ImportWish,
): Promise<void> {
	const members = await tx<{ email: string; isOwner: boolean }[]>`
		select email, role = 'owner' and deactivated_at is null as "isOwner" from members`;
	if (!members.some(({ isOwner }) => isOwner)) {
		throw new ArchiveRefused("Nobody in it is an owner: there would be nobody to let others in.");
	}
	const hashes = JSON.stringify(members.map(({ email }) => addressHash(email)));
	await tx`
		insert into public.member_addresses (address_hash, tenant_id)
		select distinct hash, ${tenant.id}::uuid from jsonb_array_elements_text(${hashes}::text::jsonb) hash`;
}
