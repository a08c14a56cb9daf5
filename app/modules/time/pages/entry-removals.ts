import { removeEntries } from "../change-entries.server.ts";
import { timesheetAction } from "../timesheet-action.server.ts";
import { entryFields } from "../timesheet-form.server.ts";

/** POST takes time entries away. */
export const action = timesheetAction(async ({ db, author, form }) => ({
	changeId: await removeEntries(db, author, entryFields(form)),
	said: { text: "Removed the entry." },
}));
