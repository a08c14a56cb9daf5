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

/**
 * Sends a sign-up: everything is checked once more with the draft's row locked, so that a second press finds
 * it sent. The making of the workspace is enqueued in the same transaction.
 *
 * @returns where to go on: the progress, or the first page on which something is missing or no longer right
 */
export function submitSignUp(
	{ database }: Pick<Services, "database">,
	draftId: string,
	now: Date,
): Promise<string> {
	return database.publicTransaction(async (db) => {
		const draft = await lockDraft(db, draftId, now);
		if (!draft) return "/start/company?expired=1";
		if (!isOpen(draft)) return progressPath;
		const obstacle = await firstObstacle(db, draft, now);
		if (obstacle) return obstacle.path;
		await beginMaking(db, draftId, now);
		return progressPath;
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

const progressPath = "/start/progress";

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
