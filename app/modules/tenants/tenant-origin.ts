import type { TenantRecord } from "./tenant-record.ts";

/** The workspace's own address, from its record and never from a request: `http://acme.localhost:3000`. */
export function tenantOrigin(
	baseOrigin: string,
	tenant: Pick<TenantRecord, "slug" | "primaryDomain">,
): string {
	const base = new URL(baseOrigin);
	const port = base.port ? `:${base.port}` : "";
	return `${base.protocol}//${tenant.primaryDomain ?? `${tenant.slug}.${base.hostname}`}${port}`;
}

/** The product team's console. */
export function productOrigin(baseOrigin: string): string {
	const base = new URL(baseOrigin);
	return `${base.protocol}//product.${base.host}`;
}
