import { newestOn } from "#app/lib/newest-on.ts";
import type { Rounding, RoundingRule } from "./rounding-rule.ts";

/** A rule that rounds, and where it was made. */
export type FoundRule = Rounding & {
	readonly id: string;
	readonly startsOn: string;
	readonly place: "project" | "client" | "workspace";
};

/** The rule for an entry of that date: the project's, else its client's, else the workspace's; null rounds nothing. */
export function ruleFor(
	rules: readonly RoundingRule[],
	{ projectId, clientId, date }: { projectId: string; clientId: string; date: string },
): FoundRule | null {
	const own = rules.filter((rule) => rule.projectId === projectId);
	const ofClient = rules.filter((rule) => rule.clientId === clientId);
	const everywhere = rules.filter((rule) => rule.projectId === null && rule.clientId === null);
	return (
		found(own, "project", date) ??
		found(ofClient, "client", date) ??
		found(everywhere, "workspace", date)
	);
}

function found(
	rules: readonly RoundingRule[],
	place: FoundRule["place"],
	date: string,
): FoundRule | null {
	const rule = newestOn(rules, date);
	if (!rule || rule.intervalMinutes === null) return null;
	const { id, startsOn, mode, per, intervalMinutes } = rule;
	return { id, startsOn, mode, per, intervalMinutes, place };
}
