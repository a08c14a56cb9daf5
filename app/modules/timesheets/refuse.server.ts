import { Problem } from "#app/request/problem.ts";
import { type WeekRefusalCode, weekRefusals } from "./refusals.ts";

/** A refusal about a week, to be thrown. */
export function refusedWeek(code: WeekRefusalCode): Problem {
	const { message, status } = weekRefusals[code];
	return new Problem(code, message, { status });
}
