import type { TenantRef } from "./handle.ts";

/** Schema and role are named by the tenant's id, so that renaming a workspace is one row. */
export function tenantRef(id: string): TenantRef {
	const name = id.replaceAll("-", "");
	return { id, schemaName: `t_${name}`, roleName: `cm_t_${name}` };
}

/** An identifier in SQL text. */
export function identifier(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}
