import type { AppLoadContext } from "@remix-run/node";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";

export const returnPath = "/sign-in/sso/return";

/** Where the provider sends people back to on the host that the request is for. A provider takes no other. */
export function returnAddress({ host, services }: Pick<AppLoadContext, "host" | "services">): URL {
	const base = new URL(services.env.BASE_ORIGIN);
	const port = base.port ? `:${base.port}` : "";
	return new URL(`${base.protocol}//${host.host}${port}${returnPath}`);
}

/** Every address of a workspace that has to be known to its provider. */
export function returnAddresses(baseOrigin: string, tenant: TenantRecord): string[] {
	const own = tenantOrigin(baseOrigin, { slug: tenant.slug, primaryDomain: null });
	return [...new Set([tenantOrigin(baseOrigin, tenant), own])].map(
		(origin) => `${origin}${returnPath}`,
	);
}
