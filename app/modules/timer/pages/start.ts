import { saidOf } from "../said.ts";
import { startTimer } from "../start-timer.server.ts";
import { timerAction, workFields } from "../timer-action.server.ts";

/** POST starts the timer; one that runs already is stopped and kept. */
export const action = timerAction(async ({ db, author, form, writing }) => {
	const stopped = await startTimer(db, author, workFields(form), writing);
	return { said: stopped && stopped.kind !== "asks" ? saidOf(stopped) : undefined };
});
