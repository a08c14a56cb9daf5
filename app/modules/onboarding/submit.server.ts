import { eq } from "drizzle-orm";
import { enqueuePublic } from "#app/jobs/enqueue.server.ts";
import { plans } from "#app/modules/subscription/plans.ts";
import type { Place } from "#app/modules/wizard/walk.ts";
import type { Services } from "#app/services.server.ts";
import type { PublicTransaction } from "#db/handle.ts";
import { onboardingDrafts } from "#db/public/onboarding.ts";
import { isOpen, type SignUpDraft, slugTaken, walkDraft } from "./draft.ts";
import { lockDraft } from "./drafts.server.ts";
import { signUp } from "./sign-up.ts";
import { holdSlug } from "./slug-hold.server.ts";

export type Submitted =
	/** The workspace is being made, or was already. */
	| { readonly kind: "submitted" }
	/** Something is missing or no longer right: the first page to go back to. */
	| { readonly kind: "incomplete"; readonly path: string }
	/** The draft is no longer kept. */
	| { readonly kind: "gone" };

/**
 * Sends a sign-up: everything is checked once more with the draft's row locked, so that a second press finds
 * it sent. The making of the workspace is enqueued in the same transaction.
 */
export function submitSignUp(
	{ database }: Pick<Services, "database">,
	draftId: string,
	now: Date,
): Promise<Submitted> {
	return database.publicTransaction(async (db) => {
		const draft = await lockDraft(db, draftId, now);
		if (!draft) return { kind: "gone" };
		if (!isOpen(draft)) return { kind: "submitted" };
		const obstacle = await firstObstacle(db, draft, now);
		if (obstacle) return { kind: "incomplete", path: obstacle.path };
		await beginMaking(db, draftId, now);
		return { kind: "submitted" };
	});
}

/** Tries again what failed on our side; nothing else. */
export function retrySignUp(
	{ database }: Pick<Services, "database">,
	draftId: string,
	now: Date,
): Promise<void> {
	return database.publicTransaction(async (db) => {
		const draft = await lockDraft(db, draftId, now);
		if (draft?.state === "failed" && !isOpen(draft)) await beginMaking(db, draftId, now);
	});
}

async function firstObstacle(
	db: PublicTransaction,
	draft: SignUpDraft,
	now: Date,
): Promise<Place | undefined> {
	const { furthest, places, answers } = walkDraft(draft);
	if (furthest.name !== signUp.end.name) return furthest;
	const place = (name: string) => places.find((one) => one.name === name);
	if (!plans.some(({ name }) => name === answers.plan?.plan)) return place("plan");
	if (await holdSlug(db, draft.id, answers.address?.slug ?? "", now)) return undefined;
	await db
		.update(onboardingDrafts)
		.set({ stateDetail: slugTaken, updatedAt: now })
		.where(eq(onboardingDrafts.id, draft.id));
	return place("address");
}

async function beginMaking(db: PublicTransaction, draftId: string, now: Date): Promise<void> {
	await db
		.update(onboardingDrafts)
		.set({ state: "submitted", stateDetail: null, progress: 0, updatedAt: now })
		.where(eq(onboardingDrafts.id, draftId));
	await enqueuePublic(db, "provision-workspace", { draftId });
}
