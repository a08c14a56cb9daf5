import { changeEntries } from "../change-entries.server.ts";
import { timesheetAction } from "../timesheet-action.server.ts";
import { billableField, entryFields } from "../timesheet-form.server.ts";

/** POST says whether time entries are billed, whatever their task says. */
export const action = timesheetAction(async ({ db, author, form }) => {
	const edit = { billableOverride: billableField(form) };
	return { changeId: await changeEntries(db, author, entryFields(form), edit) };
}, "time-entry:bill");
