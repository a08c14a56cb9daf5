/** A flag that is on for some plans. */
export type GatedFlag = {
	readonly flag: string;
	readonly description: string;
	readonly rung: { readonly segment: string; readonly plans: readonly string[] };
};

/**
 * What is believed before Unleash was ever reached, in the form of its client API: plan gates follow the plan,
 * anything else is unknown and therefore off.
 */
export function bootstrapFlags(gates: readonly GatedFlag[]): string {
	const segments = [...new Set(gates.map((gate) => gate.rung))];
	return JSON.stringify({
		version: 2,
		features: gates.map(({ flag, rung }) => ({
			name: flag,
			type: "permission",
			enabled: true,
			strategies: [planStrategy(flag, segments.indexOf(rung) + 1)],
		})),
		segments: segments.map(({ plans }, index) => ({
			id: index + 1,
			constraints: [planConstraint(plans)],
		})),
	});
}

/** On for everybody on the segment's plans; a later percentage is of workspaces, not of people. */
export function planStrategy(flag: string, segment: number) {
	return {
		name: "flexibleRollout",
		parameters: { rollout: "100", stickiness: "tenantId", groupId: flag },
		constraints: [],
		segments: [segment],
	};
}

/** Only IN: a missing field makes NOT_IN true. */
export function planConstraint(plans: readonly string[]) {
	return { contextName: "plan", operator: "IN", values: [...plans] };
}
