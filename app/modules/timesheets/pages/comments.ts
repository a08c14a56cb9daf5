import { redirect } from "@remix-run/node";
import { isId } from "#app/lib/id.ts";
import { parseSheetDate } from "#app/modules/time/sheet-date.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { addComment } from "../comments.server.ts";
import { deciding, textField } from "../deciding.server.ts";

/** POST writes a comment on a cell: `cell` holds `<task> <date>`. */
export const action = asResource(
	tenantAction({ permission: "timesheet:approve", feature: "approvals" }, async (args) => {
		const { by, id, form } = await deciding(args);
		const [taskId = "", day = ""] = textField(form, "cell").split(" ");
		const date = parseSheetDate(day);
		if (!date || !isId(taskId)) throw notFound("cell");
		await addComment(args.db, by, id, { taskId, date, text: textField(form, "text") });
		return redirect(`/approvals/timesheets/${id}#comments`, { status: 303 });
	}),
);
