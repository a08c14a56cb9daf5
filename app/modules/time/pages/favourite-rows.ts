import { favouritesOf } from "../favourites/favourites.server.ts";
import { timesheetAction } from "../timesheet-action.server.ts";
import { addWeekRows } from "../week-rows.server.ts";

/** POST puts every favourite task on the sheet. */
export const action = timesheetAction(async ({ db, author, first }) => {
	const favourites = await favouritesOf(db, author.member.id);
	const changeId = await addWeekRows(db, author, first, favourites);
	if (favourites.length === 0) return { changeId, said: { text: "You have no favourites yet." } };
	const text = changeId ? "Added your favourites." : "Your favourites are here already.";
	return { changeId, said: { text } };
});
