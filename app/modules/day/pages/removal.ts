import { removeEntry } from "#app/modules/time/remove-entry.server.ts";
import { entryAction } from "../entry-action.server.ts";

/** POST removes an entry. */
export const action = entryAction("Removed.", ({ db, author, entry }) =>
	removeEntry(db, author, entry),
);
