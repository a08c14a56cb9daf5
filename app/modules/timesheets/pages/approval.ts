import { approveWeek } from "../decide-week.server.ts";
import { decisionAction, textField } from "../deciding.server.ts";

/** POST approves the week. */
export const action = decisionAction(
	({ db, by, id, form }) => {
		const version = Number(form.get("version"));
		return approveWeek(db, by, { id, version, answer: textField(form, "answer") });
	},
	(name) => `Approved ${name}’s week.`,
);
