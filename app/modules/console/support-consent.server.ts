import { minuteText } from "#app/lib/moment-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { type Consent, currentConsent } from "#app/modules/support/consent.server.ts";
import { maySupport } from "#app/modules/support/support-roles.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import type { Services } from "#app/services.server.ts";
import { servesSchemaVersion } from "#db/schema-range.ts";
import { consoleZone } from "./console-zone.ts";

/** What the console shows of it to somebody of a role. */
export async function shownSupport(
	{ services, staff, now }: Pick<StaffArgs, "services" | "staff" | "now">,
	tenant: TenantRecord,
) {
	const consent = await supportConsent(services, tenant, now);
	return {
		maySupport: maySupport(staff.role),
		until: consent && minuteText(consent.until, now, consoleZone, usualWriting),
	};
}

/** The owner's consent that support may look, read in the workspace itself; null without one, or where it is not served. */
export async function supportConsent(
	{ database }: Pick<Services, "database">,
	tenant: TenantRecord,
	now: Date,
): Promise<Consent | null> {
	if (tenant.state !== "active" || !servesSchemaVersion(tenant.schemaVersion)) return null;
	return database.asTenant(tenant, (db) => currentConsent(db, now), { readOnly: true });
}
