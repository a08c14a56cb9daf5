import { copyText } from "../copy-text.ts";
import { useTemplate } from "../templates/use-template.server.ts";
import { timesheetAction } from "../timesheet-action.server.ts";
import { idField } from "../timesheet-form.server.ts";

/** POST puts a template on the week. */
export const action = timesheetAction(async ({ db, author, form, first }) => {
	const used = await useTemplate(db, author, first, idField(form, "template"));
	const { copy, withHours, name, changeId } = used;
	return { changeId, said: copyText(copy, withHours, name) };
});
