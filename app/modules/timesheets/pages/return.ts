import { returnWeek } from "../decide-week.server.ts";
import { decisionAction, textField } from "../deciding.server.ts";

/** POST sends the week back, with what is to be put right. */
export const action = decisionAction(
	({ db, by, id, form }) => {
		const version = Number(form.get("version"));
		return returnWeek(db, by, { id, version, answer: textField(form, "answer") });
	},
	(name) => `Sent ${name}’s week back.`,
);
