import { and, eq } from "drizzle-orm";
import type { PublicDb } from "#db/handle.ts";
import { onboardingDrafts } from "#db/public/onboarding.ts";
import { type MakingStage, makingStages, tryingAgain } from "./progress.ts";

/** Tells the person who waits what is being done. */
export async function tellStage(
	db: PublicDb,
	draftId: string,
	stage: MakingStage,
	now: Date,
): Promise<void> {
	await change(db, draftId, { stateDetail: stage, progress: makingStages[stage], updatedAt: now });
}

export async function tellTryingAgain(db: PublicDb, draftId: string, now: Date): Promise<void> {
	await change(db, draftId, { stateDetail: tryingAgain, progress: 0, updatedAt: now });
}

/** The making came to an end without a workspace; `reason` is a code. */
export async function tellFailed(
	db: PublicDb,
	draftId: string,
	reason: string,
	now: Date,
): Promise<void> {
	await change(db, draftId, { state: "failed", stateDetail: reason, progress: 0, updatedAt: now });
}

/** Only of a sign-up that is still being made: what another worker has finished stays finished. */
async function change(
	db: PublicDb,
	draftId: string,
	values: Partial<typeof onboardingDrafts.$inferInsert>,
): Promise<void> {
	await db
		.update(onboardingDrafts)
		.set(values)
		.where(and(eq(onboardingDrafts.id, draftId), eq(onboardingDrafts.state, "submitted")));
}
