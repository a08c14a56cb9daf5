import type { Flags } from "#app/integrations/unleash/flags.server.ts";
import { nothingBought } from "#app/modules/entitlements/effective.ts";
import { type FeatureName, featureNames } from "#app/modules/subscription/features.ts";
import { type PlanName, planNames, planOf } from "#app/modules/subscription/plans.ts";
import { featuresFor } from "#app/request/entitlement.server.ts";

/** A tenant of no database, for what is decided from its record. */
export function tenantOn(plan: PlanName, trialEndsAt: Date | null = null) {
	return { id: `tenant-on-${plan}`, plan, planVersion: 1, trialEndsAt, ...nothingBought };
}

export function reasonFor(flags: Flags, plan: PlanName, feature: FeatureName): string {
	const services = { flags, clock: () => new Date() };
	return featuresFor(services, tenantOn(plan), null)(feature).reason;
}

/** Every plan and feature that is not decided as the catalogue says, `killed` aside. */
export function wrongDecisions(flags: Flags, killed: readonly FeatureName[]): string[] {
	return planNames.flatMap((plan) =>
		featureNames.flatMap((feature) => {
			const isInPlan = planOf(plan).features.includes(feature);
			const entitled = isInPlan ? "allowed" : "not_in_plan";
			const expected = killed.includes(feature) ? "kill_switch" : entitled;
			const reason = reasonFor(flags, plan, feature);
			return reason === expected ? [] : [`${plan} ${feature}: ${reason}, not ${expected}`];
		}),
	);
}
