import type { TransactionSql } from "postgres";
import { slugSkeleton } from "#app/lib/slug.ts";
import type { TenantRef } from "../handle.ts";
import { SlugTaken } from "../slug-taken.ts";

export type RegistryFacts = {
	readonly slug: string;
	readonly name: string;
	readonly country: string;
	readonly currency: string;
	readonly locale: string;
	readonly timeZone: string;
	readonly plan: "starter" | "team" | "business";
	readonly planVersion: number;
	readonly chosenPlan?: "starter" | "team" | "business";
	readonly chosenBilling?: "monthly" | "yearly";
	readonly trialEndsAt?: Date;
	readonly schemaVersion: number;
	/** The tenant that it was before it was removed: it may have its own address back. */
	readonly formerId?: string;
};

/**
 * Writes a new tenant into the registry, as the migrator.
 *
 * @throws SlugTaken for a former slug of another; a slug in use is the server's 23505 (`isSlugConflict`)
 */
export async function registerTenant(
	tx: TransactionSql,
	tenant: TenantRef,
	facts: RegistryFacts,
): Promise<void> {
	const skeleton = slugSkeleton(facts.slug);
	await tx`
		insert into public.tenants (
			id, slug, slug_skeleton, name, state, schema_name, role_name, schema_version,
			country, currency, locale, time_zone, plan, plan_version, chosen_plan, chosen_billing, trial_ends_at
		) values (
			${tenant.id}, ${facts.slug}, ${skeleton}, ${facts.name}, 'active',
			${tenant.schemaName}, ${tenant.roleName}, ${facts.schemaVersion},
			${facts.country}, ${facts.currency}, ${facts.locale}, ${facts.timeZone},
			${facts.plan}, ${facts.planVersion}, ${facts.chosenPlan ?? null},
			${facts.chosenBilling ?? null}, ${facts.trialEndsAt?.toISOString() ?? null}
		)`;
	// After the insert, which waits for a rename that is under way: its former slug is seen here.
	const [other] = await tx`
		select 1 from public.former_slugs where slug_skeleton = ${skeleton}
		union all
		select 1 from public.removed_tenants
		where slug_skeleton = ${skeleton} and slug_free_at > now()
			and tenant_id is distinct from ${facts.formerId ?? null}::uuid`;
	if (other) throw new SlugTaken(facts.slug);
}
