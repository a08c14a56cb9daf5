import { and, eq } from "drizzle-orm";
import { customDomains } from "#db/public/domains.ts";
import { tenants } from "#db/public/tenants.ts";

/** Joins to a tenant the domain that is its own address. One that fails is none: nobody is led to where nothing answers. */
export const isPrimaryDomain = and(
	eq(customDomains.tenantId, tenants.id),
	eq(customDomains.isPrimary, true),
	eq(customDomains.state, "active"),
);
