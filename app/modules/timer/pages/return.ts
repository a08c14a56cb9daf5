import { idField } from "#app/modules/time/timesheet-form.server.ts";
import { returnTimer } from "../return-timer.server.ts";
import { timerAction } from "../timer-action.server.ts";

/** POST takes a stop or a discarding back: the timer counts on from its start. */
export const action = timerAction(async ({ db, author, form }) => {
	await returnTimer(db, author, idField(form, "line"));
	return { said: { text: "The timer counts on." } };
});
