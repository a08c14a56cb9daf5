import { type FeatureName, featureNames, features } from "#app/modules/subscription/features.ts";
import { type LimitName, limits, limitText } from "#app/modules/subscription/limits.ts";
import type { Entitlement } from "./effective.ts";
import type { Standing } from "./standing.ts";

/** One thing that is another afterwards, in words: `Stock`, `no`, `yes`. */
export type EntitlementChange = {
	readonly what: string;
	readonly from: string;
	readonly to: string;
};

/** What a person in the workspace would notice; empty when nothing is another. */
export function entitlementChanges(before: Entitlement, after: Entitlement): EntitlementChange[] {
	const has = (entitlement: Entitlement, feature: FeatureName) =>
		entitlement.features.has(feature) ? "yes" : "no";
	const allows = (entitlement: Entitlement, limit: LimitName) =>
		limitText(limit, entitlement.limits[limit]);
	return [
		...featureNames.map((feature) => ({
			what: features[feature].title,
			from: has(before, feature),
			to: has(after, feature),
		})),
		...limitNames.map((limit) => ({
			what: limits[limit].title,
			from: allows(before, limit),
			to: allows(after, limit),
		})),
		{ what: "Payments", from: standingText[before.standing], to: standingText[after.standing] },
	].filter(({ from, to }) => from !== to);
}

const limitNames: readonly LimitName[] = [
	"members",
	"storageGb",
	"warehouses",
	"leavePolicies",
	"auditDays",
];

const standingText: Readonly<Record<Standing, string>> = {
	good: "in order",
	grace: "late, open for now",
	locked: "overdue, can only be read",
};
