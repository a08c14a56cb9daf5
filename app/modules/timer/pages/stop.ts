import { refused } from "#app/modules/time/refuse.server.ts";
import { readKeep } from "../keep-fields.ts";
import { readTimer } from "../read-timer.server.ts";
import { returnOf, saidOf } from "../said.ts";
import { discardTimer, stopTimer } from "../stop-timer.server.ts";
import { timerAction, timerField } from "../timer-action.server.ts";

/** POST stops the timer; `keep` says what of its time is kept where it ran too long, or is to be less. */
export const action = timerAction(async ({ db, author, form, writing }) => {
	const timerId = timerField(form);
	const zone = (await readTimer(db, author.member))?.zone ?? "UTC";
	const keep = readKeep(form, zone);
	if (keep === undefined) throw refused("form.unknown");
	if (keep === "none") {
		const lineId = await discardTimer(db, author, timerId);
		return { said: { text: "Discarded the timer.", undo: returnOf(lineId) } };
	}
	const stopped = await stopTimer(db, author, timerId, keep, writing);
	return stopped.kind === "asks" ? { asks: true } : { said: saidOf(stopped) };
});
