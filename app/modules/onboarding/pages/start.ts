import { redirect } from "@remix-run/node";
import { siteLoader } from "#app/request/page.server.ts";
import { browserDraft } from "../browser-draft.server.ts";
import { isOpen, walkDraft } from "../draft.ts";

/** To the first page that is not complete; the plan that a link chose goes along. */
export const loader = siteLoader(async (visit) => {
	const { draft } = await browserDraft(visit);
	if (draft && !isOpen(draft)) return redirect("/start/progress");
	return redirect(`${walkDraft(draft).furthest.path}${visit.url.search}`);
});
