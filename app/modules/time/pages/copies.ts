import { copyText } from "../copy-text.ts";
import { copyLastWeek } from "../copy-week.server.ts";
import { timesheetAction } from "../timesheet-action.server.ts";

/** POST copies the week before: its rows, with `hours=yes` their hours too. */
export const action = timesheetAction(async ({ db, author, form, first }) => {
	const withHours = form.get("hours") === "yes";
	const { copy, changeId } = await copyLastWeek(db, author, first, withHours);
	return { changeId, said: copyText(copy, withHours) };
});
