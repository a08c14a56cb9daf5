import type { FeatureName } from "./features.ts";
import type { LimitName } from "./limits.ts";

/** Parts of the plans that are not there yet. Pages that name them say so; who builds one takes it off. */
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
