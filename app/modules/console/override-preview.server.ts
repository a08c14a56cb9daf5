import { effective } from "#app/modules/entitlements/effective.ts";
import {
	type EntitlementChange,
	entitlementChanges,
} from "#app/modules/entitlements/entitlement-changes.ts";
import { isLimitName } from "#app/modules/subscription/limits.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { Services } from "#app/services.server.ts";
import type { WantedOverride } from "./override-form.ts";
import { untilEndOf } from "./overrides.server.ts";
import { tenantUsage } from "./tenant-usage.server.ts";

/** What would change for whom. */
export type OverridePreview = {
	readonly changes: readonly EntitlementChange[];
	/** Who can sign in there; null where they cannot be counted now. */
	readonly people: number | null;
};

export async function previewOverride(
	services: Pick<Services, "database">,
	tenant: TenantRecord,
	wanted: WantedOverride,
	now: Date,
): Promise<OverridePreview> {
	const limits = Object.entries(wanted.limits).filter(([name]) => isLimitName(name));
	const override = {
		...{ give: wanted.give, take: wanted.take, keepsOpen: wanted.keepsOpen },
		limits: Object.fromEntries(limits),
		until: untilEndOf(wanted.lastDay),
	};
	const after = { ...tenant, overrides: [...tenant.overrides, override] };
	return {
		changes: entitlementChanges(effective(tenant, now), effective(after, now)),
		people: (await tenantUsage(services, tenant, now))?.people ?? null,
	};
}
