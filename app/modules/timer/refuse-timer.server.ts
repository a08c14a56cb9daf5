import { Problem } from "#app/request/problem.ts";
import { type TimerRefusal, timerRefusals } from "./timer-refusals.ts";

/** A refusal of a timer, to be thrown: the transaction is rolled back, and the timer goes on. */
export function refusedTimer(code: TimerRefusal): Problem {
	return new Problem(code, timerRefusals[code], { status: 409 });
}
