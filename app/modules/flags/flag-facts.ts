/** A flag, from Unleash or from memory. */
export type FlagFacts = {
	readonly name: string;
	readonly description: string;
	readonly type: string;
	/** Off is off for everybody. */
	readonly isOn: boolean;
	readonly strategies: readonly StrategyFacts[];
	/** Null while Unleash does not answer. */
	readonly createdAt: Date | null;
	/** When a process last asked for it; null also where none ever did. */
	readonly lastAskedAt: Date | null;
};

export type StrategyFacts = {
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly constraints: readonly {
		readonly contextName: string;
		readonly operator: string;
		readonly values: readonly string[];
	}[];
	readonly segments: readonly number[];
};

/** How many of those whom a flag is for have it, 0 to 100: the widest of its strategies. */
export function rolloutOf({ strategies }: Pick<FlagFacts, "strategies">): number {
	if (strategies.length === 0) return 0;
	return Math.max(...strategies.map(({ parameters }) => Number(parameters.rollout ?? 100)));
}

/** A strategy in words: `100 %`, `25 % by workspace, role is one of owner, admin`. */
export function strategyWords({ parameters, constraints }: StrategyFacts): string {
	const rollout = Number(parameters.rollout ?? 100);
	const by = rollout > 0 && rollout < 100 ? ` ${stickinessWords(parameters.stickiness)}` : "";
	const only = constraints.map(({ contextName, operator, values }) => {
		const verb = operator === "IN" ? "is one of" : operator.toLowerCase().replaceAll("_", " ");
		return `, ${contextName} ${verb} ${values.join(", ")}`;
	});
	return `${rollout} %${by}${only.join("")}`;
}

function stickinessWords(stickiness: unknown): string {
	switch (stickiness) {
		case "tenantId":
			return "by workspace";
		case "userId":
			return "by person";
		case "random":
			return "at random, anew each time";
		default:
			return "by person, else at random";
	}
}
