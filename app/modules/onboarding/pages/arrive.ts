import { redirect } from "@remix-run/node";
import { siteLoader } from "#app/request/page.server.ts";
import { workspaceAddress } from "../arrive.server.ts";
import { browserDraft } from "../browser-draft.server.ts";

/** On to the workspace that was just made, signed in: a GET, since a form may not lead to another host. */
export const loader = siteLoader(async (visit) => {
	const { draft } = await browserDraft(visit);
	const address = draft && (await workspaceAddress(visit.services, draft, visit.now));
	return redirect(address ?? "/start");
});
