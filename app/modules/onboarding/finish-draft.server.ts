import { and, eq } from "drizzle-orm";
import type { PublicTransaction } from "#db/handle.ts";
import { onboardingDrafts, slugHolds } from "#db/public/onboarding.ts";
import type { SignUpDraft } from "./draft.ts";

/** How long the browser that signed up may still be led to its workspace by the draft. */
const keptForMs = 24 * 3600 * 1000;

/**
 * Marks a sign-up as made, in the transaction that makes the workspace, and forgets its people: what they
 * typed about themselves and each other is the workspace's from here on. Throws when it was made already.
 */
export async function finishDraft(
	db: PublicTransaction,
	{ id, kept }: SignUpDraft,
	made: { tenantId: string; ownerId: string },
	now: Date,
): Promise<void> {
	const { company, address } = kept;
	const finished = await db
		.update(onboardingDrafts)
		.set({
			state: "provisioned",
			stateDetail: made.ownerId,
			progress: 100,
			tenantId: made.tenantId,
			answers: { company, address },
			provedEmail: null,
			codeHash: null,
			codeEmail: null,
			resumeTokenHash: null,
			updatedAt: now,
			expiresAt: new Date(now.getTime() + keptForMs),
		})
		.where(and(eq(onboardingDrafts.id, id), eq(onboardingDrafts.state, "submitted")))
		.returning({ id: onboardingDrafts.id });
	if (finished.length === 0) throw new Error("This sign-up has its workspace already");
	await db.delete(slugHolds).where(eq(slugHolds.draftId, id));
}
