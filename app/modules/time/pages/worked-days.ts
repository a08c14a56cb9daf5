import { captureCells } from "../capture-cells.server.ts";
import { readCellFields } from "../cell-fields.ts";
import { timesheetAction } from "../timesheet-action.server.ts";
import { dateField } from "../timesheet-form.server.ts";
import { explainDayOff } from "../worked-days/worked-days.server.ts";

/** POST says why one worked on a day of leave or a public holiday; a plain form brings what was typed along. */
export const action = timesheetAction(async ({ db, author, form }) => {
	const reason = String(form.get("reason") ?? "").trim();
	await explainDayOff(db, author, dateField(form, "date"), reason);
	const cells = readCellFields(form);
	const captured = cells && (await captureCells(db, author, cells.posts));
	return { changeId: captured?.changeId ?? null };
});
