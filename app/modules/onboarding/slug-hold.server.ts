import { and, eq, gt, inArray, ne, sql } from "drizzle-orm";
import { slugProblem, slugSkeleton, slugSuggestions } from "#app/lib/slug.ts";
import type { PublicDb, PublicTransaction } from "#db/handle.ts";
import { slugHolds } from "#db/public/onboarding.ts";
import { removedTenants } from "#db/public/removed-tenants.ts";
import { formerSlugs, tenants } from "#db/public/tenants.ts";

/** How long an address waits for the sign-up that chose it. */
const heldForMs = 15 * 60_000;

type Registry = PublicDb | PublicTransaction;

/**
 * Keeps an address for a draft for 15 minutes, or for 15 more; another one that it held is let go. False when
 * somebody has or holds it, or one that looks like it, or when it is reserved: that is told to nobody.
 *
 * @param db a transaction that has locked the draft's row
 */
export async function holdSlug(
	db: PublicTransaction,
	draftId: string,
	slug: string,
	now: Date,
): Promise<boolean> {
	const skeleton = slugSkeleton(slug);
	if ((await takenSkeletons(db, [skeleton], draftId, now)).has(skeleton)) return false;
	if (slugProblem(slug) !== null) return false;
	await db
		.delete(slugHolds)
		.where(and(eq(slugHolds.draftId, draftId), ne(slugHolds.slugSkeleton, skeleton)));
	const hold = { slug, draftId, expiresAt: new Date(now.getTime() + heldForMs) };
	const held = await db
		.insert(slugHolds)
		.values({ slugSkeleton: skeleton, ...hold })
		.onConflictDoUpdate({
			target: slugHolds.slugSkeleton,
			set: hold,
			setWhere: sql`${slugHolds.draftId} = ${draftId} or ${slugHolds.expiresAt} <= ${now.toISOString()}`,
		})
		.returning({ slug: slugHolds.slug });
	return held.length > 0;
}

/** Whether a well-formed address could be chosen by this draft now. */
export async function isSlugFree(
	db: Registry,
	slug: string,
	draftId: string | null,
	now: Date,
): Promise<boolean> {
	if (slugProblem(slug) !== null) return false;
	const skeleton = slugSkeleton(slug);
	return !(await takenSkeletons(db, [skeleton], draftId, now)).has(skeleton);
}

/** Up to four addresses that are free, from what was typed and from the company's name. */
export async function freeSlugs(
	db: Registry,
	wish: { typed: string; company: string; country: string },
	draftId: string | null,
	now: Date,
): Promise<string[]> {
	const { typed, company, country } = wish;
	const candidates = [...slugSuggestions(company, country), ...slugSuggestions(typed, country)];
	const others = [...new Set(candidates)].filter((slug) => slug !== typed);
	const taken = await takenSkeletons(db, others.map(slugSkeleton), draftId, now);
	return others.filter((slug) => !taken.has(slugSkeleton(slug))).slice(0, 4);
}

/** Which of these another workspace has or had, or another sign-up holds. */
async function takenSkeletons(
	db: Registry,
	skeletons: string[],
	draftId: string | null,
	now: Date,
): Promise<Set<string>> {
	if (skeletons.length === 0) return new Set();
	const isOthers = draftId === null ? undefined : ne(slugHolds.draftId, draftId);
	const rows = await Promise.all([
		db
			.select({ skeleton: tenants.slugSkeleton })
			.from(tenants)
			.where(inArray(tenants.slugSkeleton, skeletons)),
		db
			.select({ skeleton: formerSlugs.slugSkeleton })
			.from(formerSlugs)
			.where(inArray(formerSlugs.slugSkeleton, skeletons)),
		db
			.select({ skeleton: removedTenants.slugSkeleton })
			.from(removedTenants)
			.where(
				and(inArray(removedTenants.slugSkeleton, skeletons), gt(removedTenants.slugFreeAt, now)),
			),
		db
			.select({ skeleton: slugHolds.slugSkeleton })
			.from(slugHolds)
			.where(
				and(inArray(slugHolds.slugSkeleton, skeletons), gt(slugHolds.expiresAt, now), isOthers),
			),
	]);
	return new Set(rows.flat().map(({ skeleton }) => skeleton));
}
