import { memberAddressHash } from "#app/lib/member-address.server.ts";
import { slugProblem } from "#app/lib/slug.ts";
import { planOf, trial } from "#app/modules/subscription/plans.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import { type ImportWish, importTenant } from "../archive/import-tenant.ts";
import { type OpenArchive, openArchive } from "../archive/open-archive.ts";
import { carrySecrets } from "./carry-secrets.ts";
import { type Io, WrongUsage } from "./command.ts";
import { filesOf } from "./files-of.ts";
import { ensureRegistry, type OpenDatabase } from "./open-database.ts";
import { progressBar } from "./progress-bar.ts";

const day = 24 * 3600 * 1000;

/** Refuses a slug that no workspace may have. */
export function refuseSlug(slug: string): void {
	const problem = slugProblem(slug);
	if (problem) throw new WrongUsage(`${slug} is ${problem.replace("-", " ")}.`);
}

/**
 * Makes a tenant of an archive's file. It begins as after a sign-up: on trial, whatever the original had paid for.
 *
 * @returns its address
 */
export async function bringIn(
	opened: OpenDatabase,
	io: Io,
	file: string,
	wish: {
		slug(archive: OpenArchive): string;
		name(archive: OpenArchive): string;
		finish?: ImportWish["finish"];
	},
): Promise<string> {
	const { owner, env, sets } = opened;
	const archive = await openArchive(file);
	const bar = progressBar(io);
	try {
		await ensureRegistry(opened);
		const slug = wish.slug(archive);
		refuseSlug(slug);
		const plan = planOf(trial.plan);
		await importTenant(owner, sets.tenant, archive, {
			...{ slug, name: wish.name(archive) },
			plan: {
				...{ name: plan.name, version: plan.version },
				...{ features: plan.features, memberLimit: plan.limits.members },
			},
			trialEndsAt: new Date(Date.now() + trial.days * day),
			addressHash: (email) => memberAddressHash(env.APP_SECRET, email),
			files: (tenant) => filesOf(env, tenant),
			onProgress: (progress) => bar.show({ ...progress, failed: 0 }),
			async finish(tx, tenant) {
				await carrySecrets(tx, env, archive.manifest, tenant);
				await wish.finish?.(tx, tenant);
			},
		});
		return tenantOrigin(env.BASE_ORIGIN, { slug, primaryDomain: null });
	} finally {
		bar.end();
		archive.close();
	}
}
