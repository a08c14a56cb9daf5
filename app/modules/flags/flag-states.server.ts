import type { Flags } from "#app/integrations/unleash/flags.server.ts";
import type { Entitlement } from "#app/modules/entitlements/effective.ts";
import type { FeatureName } from "#app/modules/subscription/features.ts";
import { type FlagState, planAskedWith } from "./decide.ts";

/** What the flags say of a whole workspace, asked without a person. */
export function flagStates(
	flags: Pick<Flags, "read">,
	tenant: { readonly id: string },
	entitlement: Entitlement,
): (feature: FeatureName) => FlagState {
	return (feature) => {
		const plan = planAskedWith(feature, entitlement);
		return flags.read(feature, {
			tenantId: tenant.id,
			plan: plan.name,
			planVersion: plan.version,
		});
	};
}
