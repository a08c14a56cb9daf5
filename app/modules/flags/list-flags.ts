import { planGates } from "./plan-gates.ts";

type FlagInUnleash = {
	readonly name: string;
	readonly isOn: boolean;
	readonly strategies: readonly {
		readonly parameters: Readonly<Record<string, string | number>>;
	}[];
};

/** A line of the list: a flag, whether it is on, for which plans and for how many of their workspaces. */
export type FlagLine = { flag: string; state: string; plans: string; rollout: string };

/** The catalogue's features in its order, then what else is in Unleash: flags of releases. */
export function listFlags(flags: readonly FlagInUnleash[]): FlagLine[] {
	const gated = planGates.map(({ flag, rung }) =>
		lineOf(
			flag,
			flags.find(({ name }) => name === flag),
			rung.plans.join(", "),
		),
	);
	const others = flags.filter(({ name }) => !planGates.some(({ flag }) => flag === name));
	return [...gated, ...others.map((flag) => lineOf(flag.name, flag, "any"))];
}

function lineOf(flag: string, known: FlagInUnleash | undefined, plans: string): FlagLine {
	if (!known) return { flag, state: "not in Unleash", plans, rollout: "–" };
	const percents = known.strategies.map(({ parameters }) => Number(parameters.rollout ?? 100));
	const rollout = percents.length === 0 ? "–" : `${Math.max(...percents)} %`;
	return { flag, state: known.isOn ? "on" : "off", plans, rollout };
}
