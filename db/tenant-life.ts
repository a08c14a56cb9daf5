import { and, eq, gt, ne, sql } from "drizzle-orm";
import { slugSkeleton } from "#app/lib/slug.ts";
import type { PublicDb, PublicTransaction } from "./handle.ts";
import { removedTenants } from "./public/removed-tenants.ts";
import { formerSlugs, tenants } from "./public/tenants.ts";
import { isSlugConflict, SlugTaken } from "./slug-taken.ts";

type TenantState = (typeof tenants.$inferSelect)["state"];

/** What may follow what. Deleting can be called off until its time has come. */
const next: Record<TenantState, readonly TenantState[]> = {
	provisioning: ["active", "deleting"],
	active: ["suspended", "archived", "deleting"],
	suspended: ["active", "archived", "deleting"],
	archived: ["active", "deleting"],
	deleting: ["active"],
};

/** The tenant is in a state that the asked one does not follow. */
export class StateRefused extends Error {
	override name = "StateRefused";
}

/**
 * Moves a tenant to another state. `reason` is what its people read while it is suspended.
 *
 * @throws StateRefused
 */
export async function changeTenantState(
	db: PublicDb | PublicTransaction,
	slug: string,
	state: TenantState,
	details: { reason?: string; deleteAfter?: Date } = {},
): Promise<void> {
	await db.transaction(async (tx) => {
		const [tenant] = await tx
			.select({ id: tenants.id, state: tenants.state, deleteAfter: tenants.deleteAfter })
			.from(tenants)
			.where(eq(tenants.slug, slug))
			.for("update");
		if (!tenant) throw new StateRefused(`There is no workspace ${slug}.`);
		// Its people may have asked for its removal: it is active until then, and "resume" calls that off too.
		const callsOff =
			state === "active" && tenant.deleteAfter !== null && tenant.state !== "suspended";
		if (!callsOff) assertMayFollow(slug, tenant.state, state);
		await tx
			.update(tenants)
			.set({
				state,
				stateReason: details.reason ?? null,
				deleteAfter: details.deleteAfter ?? (callsOff ? null : tenant.deleteAfter),
			})
			.where(eq(tenants.id, tenant.id));
	});
}

function assertMayFollow(slug: string, from: TenantState, to: TenantState): void {
	if (from === to) throw new StateRefused(`${slug} is ${to} already.`);
	if (next[from].includes(to)) return;
	throw new StateRefused(`${slug} is ${from}: it cannot become ${to} from there.`);
}

/**
 * Gives a tenant another slug; the old one forwards for good. The caller has judged the new one by `slugProblem`.
 *
 * @throws SlugTaken when another tenant has the slug or a look-alike, or had it
 */
export async function renameTenant(
	db: PublicDb | PublicTransaction,
	tenantId: string,
	slug: string,
): Promise<void> {
	const skeleton = slugSkeleton(slug);
	try {
		await db.transaction(async (tx) => {
			const [before] = await tx
				.select({ slug: tenants.slug, slugSkeleton: tenants.slugSkeleton })
				.from(tenants)
				.where(eq(tenants.id, tenantId))
				.for("update");
			if (!before || before.slug === slug) return;
			await tx
				.update(tenants)
				.set({ slug, slugSkeleton: skeleton })
				.where(eq(tenants.id, tenantId));
			await refuseAnothersFormerSlug(tx, tenantId, skeleton, slug);
			await tx.delete(formerSlugs).where(eq(formerSlugs.slug, slug));
			await tx.insert(formerSlugs).values({ ...before, tenantId });
		});
	} catch (error) {
		throw isSlugConflict(error) ? new SlugTaken(slug, { cause: error }) : error;
	}
}

async function refuseAnothersFormerSlug(
	tx: PublicTransaction,
	tenantId: string,
	skeleton: string,
	slug: string,
): Promise<void> {
	const [former] = await tx
		.select({ slug: formerSlugs.slug })
		.from(formerSlugs)
		.where(and(eq(formerSlugs.slugSkeleton, skeleton), ne(formerSlugs.tenantId, tenantId)));
	const [removed] = await tx
		.select({ slug: removedTenants.slug })
		.from(removedTenants)
		.where(
			and(eq(removedTenants.slugSkeleton, skeleton), gt(removedTenants.slugFreeAt, sql`now()`)),
		);
	if (former || removed) throw new SlugTaken(slug);
}
