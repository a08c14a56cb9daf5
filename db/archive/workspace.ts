import type { TransactionSql } from "postgres";
import type { Manifest } from "./manifest.ts";

/** What the registry says of a tenant that goes into its archive: no payments, no domain, no state. */
export async function readWorkspace(
	tx: TransactionSql,
	tenantId: string,
): Promise<Manifest["workspace"]> {
	const [row] = await tx<Manifest["workspace"][]>`
		select id, slug, name, country, currency, locale, time_zone as "timeZone", plan, plan_version as "planVersion"
		from public.tenants where id = ${tenantId}`;
	if (!row) throw new Error("The tenant is gone");
	return { ...row };
}
