import { planWithFeature } from "#app/modules/subscription/plans.ts";
import { type Check, checks, decide, type Question } from "./decide.ts";

export type ExplainedStep = {
	readonly asks: string;
	readonly answer: "yes" | "no" | "not asked";
	/** What was found; empty where nothing was asked. */
	readonly says: string;
};

export type Explanation = {
	readonly steps: readonly ExplainedStep[];
	/** The reason of the decision; with a refusal for the plan, which one has it. */
	readonly outcome: string;
};

/** Each step of a decision up to the first that refused. */
export function explain(question: Question): Explanation {
	const refusedAt = checks.findIndex((check) => check.refuses(question));
	const steps = checks.map((check, index): ExplainedStep => {
		const { asks } = check;
		if (refusedAt !== -1 && index > refusedAt) return { asks, answer: "not asked", says: "" };
		const says = finding(check, question);
		return { asks, answer: index === refusedAt ? "no" : "yes", says };
	});
	const { reason } = decide(question);
	const plan = planWithFeature(question.feature);
	const outcome = reason === "not_in_plan" && plan ? `${reason} (${plan.title} has it)` : reason;
	return { steps, outcome };
}

function finding({ refusal }: Check, question: Question): string {
	switch (refusal) {
		case "kill_switch":
			if (question.flag === "unknown") return "Unleash has no such flag: the plan alone decides.";
			return question.flag === "killed" ? "Switched off for everybody." : "Not switched off.";
		case "flag_off":
			return question.flag === "off"
				? "The rollout leaves them out."
				: "Nothing in its rollout leaves them out.";
		case "not_in_plan":
			return planFinding(question);
		case "past_due_locked":
			return paymentsFinding(question);
		case "limit_reached":
			return question.uses
				? `${question.uses.used} of it are used.`
				: "Nothing that is counted is used up by this.";
		default:
			return refusal satisfies never;
	}
}

function planFinding({ feature, entitlement }: Question): string {
	const { plan, basis, features } = entitlement;
	const held = `${plan.title}, version ${plan.version}${basis === "trial" ? ", by the trial" : ""}`;
	switch (features.get(feature)) {
		case "plan":
			return `${held}, has it.`;
		case "add-on":
			return `Bought as an add-on to ${plan.title}.`;
		case "override":
			return `${held}, lacks it; it is lent to this workspace.`;
		case undefined:
			return `${held}, lacks it, and it is not lent.`;
		default:
			return "";
	}
}

function paymentsFinding({ entitlement, access }: Question): string {
	switch (entitlement.standing) {
		case "good":
			return "In order.";
		case "grace":
			return "Late, and still trusted.";
		case "locked":
			return access === "change"
				? "Overdue, or a trial that is over: it can be read and not changed."
				: "Overdue, or a trial that is over: reading is still possible.";
		default:
			return entitlement.standing satisfies never;
	}
}
