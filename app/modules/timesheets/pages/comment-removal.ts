import { redirect } from "@remix-run/node";
import { isId } from "#app/lib/id.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { removeComment } from "../comments.server.ts";
import { deciding } from "../deciding.server.ts";

/** POST takes one's own comment away. */
export const action = asResource(
	tenantAction({ permission: "timesheet:approve", feature: "approvals" }, async (args) => {
		const { by, id } = await deciding(args);
		const { commentId = "" } = args.params;
		if (!isId(commentId)) throw notFound("comment");
		await removeComment(args.db, by, id, commentId);
		return redirect(`/approvals/timesheets/${id}#comments`, { status: 303 });
	}),
);
