import { Problem } from "#app/request/problem.ts";
import { type RefusalCode, refusals } from "./refusals.ts";

/** A refusal of a timesheet, to be thrown: the transaction is rolled back. */
export function refused(code: RefusalCode): Problem {
	const { message, status } = refusals[code];
	return new Problem(code, message, { status });
}
