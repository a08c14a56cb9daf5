import type { GuessScore } from "./password-rules.ts";

/** zxcvbn's time grows with the square of the length; the start of a long password tells enough. */
const longestScored = 64;

/** zxcvbn with its lists of common passwords and words: about a megabyte, so never in the browser. */
export async function loadGuessScore(): Promise<GuessScore> {
	const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
		import("@zxcvbn-ts/core"),
		import("@zxcvbn-ts/language-common"),
	]);
	const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
	return (text) => zxcvbn.check(text.slice(0, longestScored)).score;
}
