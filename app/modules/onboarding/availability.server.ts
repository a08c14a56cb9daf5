import { slugProblem } from "#app/lib/slug.ts";
import type { AttemptRule } from "#app/modules/accounts/attempt-rule.ts";
import { takeTry } from "#app/modules/accounts/attempts.server.ts";
import { networkOf } from "#app/modules/accounts/network.ts";
import type { SiteArgs } from "#app/request/page.server.ts";
import { publicAttempts } from "#db/public/attempts.ts";
import type { Availability } from "./availability.ts";
import { browserDraft } from "./browser-draft.server.ts";
import { walkDraft } from "./draft.ts";
import { freeSlugs, isSlugFree } from "./slug-hold.server.ts";
import { addressSchema } from "./steps/address.ts";

/** Enough for somebody who types and thinks, too few to list who is a customer. */
const rule: AttemptRule = { free: 60, firstDelay: 2_000, longestDelay: 60_000, window: 60_000 };

/** Looks an address up for the browser that is choosing one; only a sign-up under way may ask. */
export async function availabilityOf(visit: SiteArgs): Promise<Availability> {
	const { services, context, now, db, url } = visit;
	const { draft } = await browserDraft(visit);
	const typed = (url.searchParams.get("slug") ?? "").slice(0, 60).trim().toLowerCase();
	const parsed = addressSchema.safeParse({ slug: typed });
	if (!draft || !parsed.success) return { slug: typed, kind: "wrong", suggestions: [] };
	const limits = [{ what: "slug", who: networkOf(context.clientAddress), rule }];
	const seconds = await services.database.publicTransaction((tx) =>
		takeTry(tx, publicAttempts, services, limits, now),
	);
	if (seconds > 0) return { slug: typed, kind: "wait", seconds };
	const isFree = slugProblem(typed) === null && (await isSlugFree(db, typed, draft.id, now));
	if (isFree) return { slug: typed, kind: "free", suggestions: [] };
	const { name = "", country = "" } = walkDraft(draft).answers.company ?? {};
	const suggestions = await freeSlugs(db, { typed, company: name, country }, draft.id, now);
	return { slug: typed, kind: "taken", suggestions: suggestions.slice(0, 3) };
}
