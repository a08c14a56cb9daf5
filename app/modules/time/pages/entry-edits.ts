import { changeEntries } from "../change-entries.server.ts";
import { timesheetAction } from "../timesheet-action.server.ts";
import { editFields, entryFields } from "../timesheet-form.server.ts";

/** POST changes time entries alike: note, tags, duration, task. What the form does not hold stays. */
export const action = timesheetAction(async ({ db, author, form }) => {
	const seen = entryFields(form);
	const changeId = await changeEntries(db, author, seen, editFields(form));
	const said = seen.length > 1 && changeId ? { text: `Changed ${seen.length} entries.` } : null;
	return { changeId, said };
});
