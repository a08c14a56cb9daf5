import { isId } from "#app/lib/id.ts";
import { actorOf } from "#app/modules/projects/actor.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { ownSavedReport, removeSavedReport } from "../saved/saved-reports.server.ts";
import { savedRule } from "../saved/saved-rule.ts";

/** POST deletes a saved report of one's own; the next page offers to save it again. */
export const action = asResource(
	tenantAction(savedRule, async (args) => {
		const { reportId = "" } = args.params;
		if (!isId(reportId)) throw notFound("report");
		const report = await ownSavedReport(args.db, args.member, reportId);
		await removeSavedReport(args.db, actorOf(args), report);
		const { name, search, isShared } = report;
		const fields = { name, search, isShared: isShared ? "yes" : "no" };
		const undo = { action: "/reports/saved/new", fields };
		return redirectWithFlash(`/reports${search}`, { text: `Deleted ${name}.`, undo }, args);
	}),
);
