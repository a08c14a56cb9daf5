import { entryAction } from "../entry-action.server.ts";
import { moveEntry } from "../move-entry.server.ts";

/** POST puts an entry at another stretch of its day: `from` and `minutes`, both in minutes. */
export const action = entryAction("Moved.", ({ db, author, entry, form, writing }) => {
	const [from, minutes] = [Number(form.get("from")), Number(form.get("minutes"))];
	return moveEntry(db, author, entry, { from, minutes }, writing);
});
