import { returnOf } from "../said.ts";
import { discardTimer } from "../stop-timer.server.ts";
import { timerAction, timerField } from "../timer-action.server.ts";

/** POST takes the timer away without keeping its time. */
export const action = timerAction(async ({ db, author, form }) => {
	const lineId = await discardTimer(db, author, timerField(form));
	return { said: { text: "Discarded the timer.", undo: returnOf(lineId) } };
});
