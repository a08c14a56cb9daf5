import { Problem } from "#app/request/problem.ts";

/** Somebody else saved the same object since it was opened: their change stays, and so does what was typed. */
export function changedMeanwhile(what: string): Problem {
	return new Problem(
		`${what}.changed`,
		`Somebody changed this ${what} since you opened it. Open it again in another tab, look, then decide.`,
		{ status: 409 },
	);
}
