/** What is there of what a new workspace needs. */
export type FirstStepFacts = { hasProject: boolean; hasTime: boolean; hasInvited: boolean };

export type StepName = "project" | "time" | "people";

/** The steps in their order; they tick themselves by what is there. */
export function firstSteps(facts: FirstStepFacts): { name: StepName; done: boolean }[] {
	return [
		{ name: "project", done: facts.hasProject },
		{ name: "time", done: facts.hasTime },
		{ name: "people", done: facts.hasInvited },
	];
}

/** Where the home page leads: to the steps while one is left, then to the week. */
export function startPath(facts: FirstStepFacts): "/first-steps" | "/time/week" {
	return firstSteps(facts).every(({ done }) => done) ? "/time/week" : "/first-steps";
}
