/** The sentence of a refusal that an action answered with; undefined when it answered something else. */
export function problemText(answer: unknown): string | undefined {
	if (typeof answer !== "object" || answer === null || !("problem" in answer)) return undefined;
	const { problem } = answer;
	if (typeof problem !== "object" || problem === null || !("message" in problem)) return undefined;
	return typeof problem.message === "string" ? problem.message : undefined;
}
