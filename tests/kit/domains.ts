import { newId } from "#app/lib/id.ts";
import { newToken } from "#app/lib/secret.server.ts";
import { customDomains } from "#db/public/domains.ts";
import type { Kit } from "./kit.ts";
import type { TestTenant } from "./tenant.ts";

type Domain = typeof customDomains.$inferSelect;

/** A domain as if its records had been seen; the directory of a running product has to be refreshed. */
export async function domainOf(
	{ database }: Kit,
	tenant: TestTenant,
	host: string,
	wish: Partial<Domain> = {},
): Promise<Domain> {
	const now = new Date();
	const [domain] = await database.public
		.insert(customDomains)
		.values({
			...{ id: newId(), tenantId: tenant.id, host, state: "active", token: newToken() },
			...{ nextCheckAt: now, createdAt: now, createdBy: tenant.owner.id },
			...wish,
		})
		.returning();
	if (!domain) throw new Error(`${host} was not kept`);
	return domain;
}
