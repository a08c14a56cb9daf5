import { redirect } from "@remix-run/node";
import { pathOf } from "#app/modules/wizard/wizard.ts";
import type { SiteArgs } from "#app/request/page.server.ts";
import { browserDraft } from "./browser-draft.server.ts";
import { isOpen } from "./draft.ts";
import { previewOf } from "./preview.ts";
import { makingOf } from "./progress.ts";
import { signUp } from "./sign-up.ts";

/** How far the workspace is. A sign-up whose address was lost goes back to choose another one. */
export async function openProgress(visit: SiteArgs) {
	const { draft } = await browserDraft(visit);
	if (!draft) throw redirect("/start");
	if (isOpen(draft))
		throw redirect(draft.state === "failed" ? pathOf(signUp, "address") : "/start");
	return { making: makingOf(draft, visit.now), name: previewOf(draft.kept).name };
}
