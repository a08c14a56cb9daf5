import type { Sql } from "postgres";
import type { TenantRef } from "../handle.ts";
import type { Target } from "./target.ts";

export type TenantTarget = Target & {
	readonly tenant: TenantRef;
	readonly recordedVersion: number;
};

/** A tenant that was asked for is not there. */
export class UnknownTenant extends Error {
	override name = "UnknownTenant";
}

/**
 * The tenants by slug, or all of them.
 *
 * @throws UnknownTenant
 */
export async function listTenants(
	sql: Sql,
	slugs: readonly string[] | undefined,
): Promise<TenantTarget[]> {
	const rows = await sql<
		{ id: string; slug: string; schema: string; role: string; version: number }[]
	>`
		select id, slug, schema_name as schema, role_name as role, schema_version as version
		from public.tenants order by slug`;
	const found = rows.map((row) => ({
		label: row.slug,
		schemaName: row.schema,
		tenant: { id: row.id, schemaName: row.schema, roleName: row.role },
		recordedVersion: row.version,
	}));
	if (!slugs || slugs.length === 0) return found;
	return slugs.map((slug) => {
		const target = found.find((candidate) => candidate.label === slug);
		if (!target) throw new UnknownTenant(`There is no tenant ${slug}.`);
		return target;
	});
}
