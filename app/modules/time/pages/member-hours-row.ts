import { othersWeekAction } from "../others-week-action.server.ts";
import { idField } from "../timesheet-form.server.ts";
import { addWeekRow } from "../week-rows.server.ts";

/** POST puts a task on somebody else's sheet. */
export const action = othersWeekAction(async ({ db, author, form, first }) => {
	await addWeekRow(db, author, first, idField(form, "task"));
	return { text: "Added the task." };
});
