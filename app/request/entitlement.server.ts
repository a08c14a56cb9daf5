import type { FeatureName } from "#app/modules/subscription/features.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { Services } from "#app/services.server.ts";
import { Problem } from "./problem.ts";
import type { Member } from "./session.server.ts";

export type Decision = { allowed: boolean; reason: string };
export type Can = (feature: FeatureName) => Decision;

/** May this tenant's plan use a feature now? Evaluated once a request, without I/O. */
export function featuresFor(
	_services: Services,
	_tenant: TenantRecord,
	_member: Member | null,
): Can {
	return () => ({ allowed: true, reason: "allowed" });
}

export function assertFeature(can: Can, feature: FeatureName): void {
	const decision = can(feature);
	if (!decision.allowed) throw new Problem(`feature.${decision.reason}`, feature, { status: 403 });
}
