import { timesheetAction } from "../timesheet-action.server.ts";
import { noteFields } from "../timesheet-form.server.ts";
import { writeNote } from "../write-note.server.ts";

/** POST writes the note of a time entry; an empty one removes it. */
export const action = timesheetAction(async ({ db, author, form }) => {
	const { entry, note } = noteFields(form);
	return { changeId: await writeNote(db, author, entry, note) };
});
