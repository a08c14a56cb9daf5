import type { TransactionSql } from "postgres";
import type { TenantRef } from "../handle.ts";
import { identifier } from "../names.ts";

/** A schema that migrations run in: a tenant's, or the registry's. */
export type Target = {
	/** How people know it: the slug, or `public`. */
	readonly label: string;
	readonly schemaName: string;
	readonly tenant: TenantRef | null;
};

export const publicTarget: Target = { label: "public", schemaName: "public", tenant: null };

/** Where unqualified names lead. */
export function targetPath(target: Pick<Target, "schemaName">): string {
	return `${identifier(target.schemaName)}, extensions`;
}

/** Points the open transaction at the schema, until it ends. */
export async function enterSchema(
	sql: TransactionSql,
	target: Pick<Target, "schemaName">,
): Promise<void> {
	await sql`select set_config('search_path', ${targetPath(target)}, true)`;
}

export function tenantTarget(slug: string, tenant: TenantRef): Target & { tenant: TenantRef } {
	const { id, schemaName, roleName } = tenant;
	return { label: slug, schemaName, tenant: { id, schemaName, roleName } };
}
