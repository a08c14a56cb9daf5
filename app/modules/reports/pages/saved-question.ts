import { isId } from "#app/lib/id.ts";
import { actorOf } from "#app/modules/projects/actor.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { asResource } from "#app/request/resource.server.ts";
import { askedQuestion } from "../saved/asked-question.server.ts";
import { savedPath } from "../saved/saved-report.ts";
import { changeSavedReport, ownSavedReport } from "../saved/saved-reports.server.ts";
import { savedRule } from "../saved/saved-rule.ts";

/** POST keeps what is shown as the saved report's question; the next page offers the one before. */
export const action = asResource(
	tenantAction(savedRule, async (args) => {
		const { db, member, params, request, now } = args;
		const { reportId: id = "" } = params;
		if (!isId(id)) throw notFound("report");
		const before = await ownSavedReport(db, member, id);
		const form = await request.formData();
		const search = await askedQuestion(db, String(form.get("search") ?? ""), now);
		await changeSavedReport(db, actorOf(args), before, { search });
		const undo = { action: `/reports/saved/${id}/question`, fields: { search: before.search } };
		const text = `Saved ${before.name}.`;
		return redirectWithFlash(savedPath({ id, search }), { text, undo }, args);
	}),
);
