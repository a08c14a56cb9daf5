import type { FlagInUnleash, UnleashAdmin } from "#app/integrations/unleash/admin.server.ts";
import { isFeatureName } from "#app/modules/subscription/features.ts";
import { type RolloutFields, releaseStrategy } from "./rollout-form.ts";

/**
 * Sets how many have a flag. A gate of the plans keeps its segment and its strategies; a release gets one strategy in
 * place of what it had.
 */
export async function rollOut(
	admin: UnleashAdmin,
	flag: FlagInUnleash,
	percent: number,
	fields: RolloutFields,
): Promise<void> {
	const { name, strategies } = flag;
	if (isFeatureName(name)) {
		for (const strategy of strategies) {
			const parameters = { ...strategy.parameters, rollout: String(percent) };
			await admin.changeStrategy(name, { ...strategy, parameters });
		}
		return;
	}
	const wanted = releaseStrategy(name, percent, fields);
	const [first, ...others] = strategies;
	if (first) await admin.changeStrategy(name, { ...wanted, id: first.id });
	else await admin.addStrategy(name, wanted);
	for (const { id } of others) await admin.removeStrategy(name, id);
	if (!flag.isOn) await admin.turn(name, "on");
}
