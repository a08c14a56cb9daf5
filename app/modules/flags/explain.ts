import { planWithFeature } from "#app/modules/subscription/plans.ts";
import { checks, decide, type Question } from "./decide.ts";

export type ExplainedStep = {
	readonly asks: string;
	readonly answer: "yes" | "no" | "not asked";
};

export type Explanation = {
	readonly steps: readonly ExplainedStep[];
	/** The reason of the decision; with a refusal for the plan, which one has it. */
	readonly outcome: string;
};

/** Each step of a decision up to the first that refused. */
export function explain(question: Question): Explanation {
	const refusedAt = checks.findIndex((check) => check.refuses(question));
	const steps = checks.map(({ asks }, index): ExplainedStep => {
		if (refusedAt === -1 || index < refusedAt) return { asks, answer: "yes" };
		return { asks, answer: index === refusedAt ? "no" : "not asked" };
	});
	const { reason } = decide(question);
	const plan = planWithFeature(question.feature);
	const outcome = reason === "not_in_plan" && plan ? `${reason} (${plan.title} has it)` : reason;
	return { steps, outcome };
}
