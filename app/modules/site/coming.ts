import type { FeatureName } from "#app/modules/subscription/features.ts";
import type { LimitName } from "#app/modules/subscription/limits.ts";

/** Parts of the plans that are not there yet. The site says so; who builds one takes it off. */
const coming: readonly (FeatureName | LimitName)[] = [
	"approvals",
	"rates",
	"leave",
	"leave-wallchart",
	"leave-chains",
	"leavePolicies",
	"invoicing",
	"retainers",
	"margin-reports",
	"stock",
	"warehouses",
	"storageGb",
	"auditDays",
	"api",
	"webhooks",
	"sso",
	"custom-domain",
	"custom-roles",
];

export function isComing(part: FeatureName | LimitName): boolean {
	return coming.includes(part);
}
