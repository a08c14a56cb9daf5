import { contextRoles } from "#app/modules/flags/context-roles.ts";
import type { StrategyFacts } from "#app/modules/flags/flag-facts.ts";
import { type PlanName, planNames } from "#app/modules/subscription/plans.ts";

export const stickinesses = ["tenantId", "userId", "random"] as const;
type Stickiness = (typeof stickinesses)[number];

/** Who shall have a flag. Empty lists leave nobody out. */
export type RolloutFields = {
	/** What was typed: a whole number from 0 to 100. */
	percent: string;
	stickiness: Stickiness;
	plans: PlanName[];
	roles: (typeof contextRoles)[number][];
	reason: string;
};

export type Audience = Pick<RolloutFields, "stickiness" | "plans" | "roles">;

export type RolloutErrors = { percent?: string; reason?: string };

/** Reads the form of a rollout; `percent` is null where something is wrong. */
export function readRolloutForm(form: FormData): {
	fields: RolloutFields;
	percent: number | null;
	errors: RolloutErrors | null;
} {
	const text = (name: string) => String(form.get(name) ?? "").trim();
	const chosen = (name: string) => form.getAll(name).map(String);
	const fields: RolloutFields = {
		percent: text("percent").replace(/\s*%$/, ""),
		stickiness: stickinesses.find((each) => each === text("stickiness")) ?? "tenantId",
		plans: planNames.filter((plan) => chosen("plans").includes(plan)),
		roles: contextRoles.filter((role) => chosen("roles").includes(role)),
		reason: text("reason").slice(0, 500),
	};
	const isPercent = /^\d{1,3}$/.test(fields.percent) && Number(fields.percent) <= 100;
	const errors: RolloutErrors = {
		...(isPercent ? {} : { percent: "Type a whole number from 0 to 100." }),
		...(fields.reason.length < 5 ? { reason: "Say why, for who reads this in a month." } : {}),
	};
	const isFine = Object.keys(errors).length === 0;
	return {
		fields,
		percent: isFine ? Number(fields.percent) : null,
		errors: isFine ? null : errors,
	};
}

/** Who is in a release now, by its first strategy: what the form starts from. */
export function audienceOf(strategies: readonly StrategyFacts[]): Audience {
	const [first] = strategies;
	const valuesOf = (field: string) =>
		first?.constraints.find(
			({ contextName, operator }) => contextName === field && operator === "IN",
		)?.values ?? [];
	return {
		stickiness: stickinesses.find((each) => each === first?.parameters.stickiness) ?? "tenantId",
		plans: planNames.filter((plan) => valuesOf("plan").includes(plan)),
		roles: contextRoles.filter((role) => valuesOf("role").includes(role)),
	};
}

/** A release's one strategy. Only IN: a missing field makes NOT IN true. */
export function releaseStrategy(flag: string, percent: number, fields: RolloutFields) {
	const only = (contextName: string, values: readonly string[]) =>
		values.length === 0
			? []
			: [{ contextName, operator: "IN", values: [...values], inverted: false }];
	return {
		name: "flexibleRollout",
		parameters: { rollout: String(percent), stickiness: fields.stickiness, groupId: flag },
		constraints: [...only("plan", fields.plans), ...only("role", fields.roles)],
		segments: [],
	};
}
