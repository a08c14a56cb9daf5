import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { captureCells } from "../capture-cells.server.ts";
import { readCellFields } from "../cell-fields.ts";
import { refused } from "../refuse.server.ts";
import { type CellsAnswer, statusOf } from "../timesheet-answer.ts";

/**
 * POST saves cells as the sheet's script sends them. 200 when all are saved, 409 when one changed since it
 * was seen, 422 when one is refused; the answer tells each cell apart.
 */
export const action = asResource(
	tenantAction(
		{ permission: "time-entry:capture", feature: "time" },
		async ({ db, member, request, context, now }) => {
			const fields = readCellFields(await request.formData());
			if (!fields || fields.refused.length > 0) throw refused("form.unknown");
			const author = { member, memberId: member.id, requestId: context.requestId, now };
			const { results, changeId } = await captureCells(db, author, fields.posts);
			return Response.json({ answers: results, changeId } satisfies CellsAnswer, {
				status: statusOf(results),
			});
		},
	),
);
