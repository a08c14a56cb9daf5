import { setFavourite } from "../favourites/favourites.server.ts";
import { timesheetAction } from "../timesheet-action.server.ts";
import { idField } from "../timesheet-form.server.ts";

/** POST puts a task among the member's favourites, with `on=no` takes it out. */
export const action = timesheetAction(async ({ db, author, form }) => {
	await setFavourite(db, author, idField(form, "task"), form.get("on") !== "no");
	return { changeId: null };
});
