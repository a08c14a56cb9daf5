import { refused } from "#app/modules/time/refuse.server.ts";
import { changeTimer } from "../change-timer.server.ts";
import { timerAction, timerField, workFields } from "../timer-action.server.ts";

/** POST changes the task and the note of the timer. */
export const action = timerAction(async ({ db, author, form }) => {
	const id = timerField(form);
	const version = String(form.get("version"));
	if (!id || !/^\d{1,9}$/.test(version)) throw refused("form.unknown");
	await changeTimer(db, author, { id, version: Number(version) }, workFields(form));
	return { said: { text: "Changed the timer." } };
});
