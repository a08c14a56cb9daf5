import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { takeDecisionBack } from "../decide-week.server.ts";
import { deciding } from "../deciding.server.ts";

/** POST takes one's own decision back, soon after it. */
export const action = asResource(
	tenantAction({ permission: "timesheet:approve", feature: "approvals" }, async (args) => {
		const { by, id } = await deciding(args);
		await takeDecisionBack(args.db, by, id);
		const text = "Took your decision back. The week waits again.";
		return redirectWithFlash(`/approvals/timesheets/${id}`, { text }, args);
	}),
);
