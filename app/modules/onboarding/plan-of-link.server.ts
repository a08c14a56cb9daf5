import type { SiteArgs } from "#app/request/page.server.ts";
import type { SignUpDraft } from "./draft.ts";
import { signUpDrafts } from "./drafts.server.ts";
import { planFromLink } from "./steps/plan.ts";

/** Keeps the plan that the pricing page's link chose, until the person chooses one here. */
export async function keepPlanOfLink(
	{ services, url, now }: Pick<SiteArgs, "services" | "url" | "now">,
	draft: SignUpDraft,
): Promise<void> {
	const choice = planFromLink(url.searchParams);
	if (!choice || draft.kept.plan?.done) return;
	const seen = Number.MAX_SAFE_INTEGER;
	const change = { step: "plan", values: choice, seen, tab: "", done: false, now };
	await signUpDrafts(services, draft.tokenHash).save(draft.id, change);
}
