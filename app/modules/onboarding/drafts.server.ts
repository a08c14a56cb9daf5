import { and, eq, gt } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { newToken, tokenHash } from "#app/lib/secret.server.ts";
import type { DraftStore } from "#app/modules/wizard/draft-store.ts";
import { keepStep } from "#app/modules/wizard/keep-step.ts";
import { readKept } from "#app/modules/wizard/kept.ts";
import { notFound, Problem } from "#app/request/problem.ts";
import type { Services } from "#app/services.server.ts";
import type { PublicDb, PublicTransaction } from "#db/handle.ts";
import { onboardingDrafts } from "#db/public/onboarding.ts";
import { isOpen, type SignUpDraft } from "./draft.ts";

/** Seconds that a draft is kept after its last change. */
export const draftLife = 14 * 24 * 3600;

/** All that one sign-up may hold, as JSON. */
const mostCharacters = 20_000;

/**
 * The drafts of sign-ups, in the registry.
 *
 * @param heldBy hash of a browser's token: what it still had under way when its draft moved elsewhere is refused
 */
export function signUpDrafts(
	{ database }: Pick<Services, "database">,
	heldBy?: string,
): DraftStore<SignUpDraft> {
	return {
		find: (token, now) => findDraft(database.public, token, now),
		begin: (now) => beginDraft(database.public, now),
		save: (draftId, change) =>
			database.publicTransaction(async (db) => {
				const draft = await lockDraft(db, draftId, change.now);
				if (!mayWrite(draft, heldBy)) throw notFound("sign-up");
				const outcome = keepStep(draft.kept, draft.version, change);
				if (outcome.kind === "conflict") return { ...outcome, version: draft.version };
				const { kept, version } = outcome;
				if (JSON.stringify(kept).length > mostCharacters) throw tooLong();
				await db
					.update(onboardingDrafts)
					.set({ answers: kept, version, updatedAt: change.now, expiresAt: endOf(change.now) })
					.where(eq(onboardingDrafts.id, draftId));
				return { kind: "saved", version, savedAt: change.now };
			}),
	};
}

function mayWrite(draft: SignUpDraft | null, heldBy: string | undefined): draft is SignUpDraft {
	return draft !== null && isOpen(draft) && (heldBy ?? draft.tokenHash) === draft.tokenHash;
}

/** Takes the draft's row for this transaction, so that what is decided by it still holds when it is written. */
export async function lockDraft(
	db: PublicTransaction,
	draftId: string,
	now: Date,
): Promise<SignUpDraft | null> {
	const [row] = await db
		.select(columns)
		.from(onboardingDrafts)
		.where(and(eq(onboardingDrafts.id, draftId), gt(onboardingDrafts.expiresAt, now)))
		.for("update");
	return row ? read(row) : null;
}

export async function draftById(
	db: PublicDb | PublicTransaction,
	draftId: string,
): Promise<SignUpDraft | null> {
	const [row] = await db
		.select(columns)
		.from(onboardingDrafts)
		.where(eq(onboardingDrafts.id, draftId));
	return row ? read(row) : null;
}

async function findDraft(db: PublicDb, token: string, now: Date): Promise<SignUpDraft | null> {
	const [row] = await db
		.select(columns)
		.from(onboardingDrafts)
		.where(
			and(eq(onboardingDrafts.tokenHash, tokenHash(token)), gt(onboardingDrafts.expiresAt, now)),
		);
	return row ? read(row) : null;
}

async function beginDraft(db: PublicDb, now: Date): Promise<{ draft: SignUpDraft; token: string }> {
	const token = newToken();
	const [row] = await db
		.insert(onboardingDrafts)
		.values({
			id: newId(),
			tokenHash: tokenHash(token),
			version: 0,
			createdAt: now,
			updatedAt: now,
			expiresAt: endOf(now),
		})
		.returning(columns);
	if (!row) throw new Error("The draft was not written");
	return { draft: read(row), token };
}

const columns = {
	id: onboardingDrafts.id,
	tokenHash: onboardingDrafts.tokenHash,
	version: onboardingDrafts.version,
	answers: onboardingDrafts.answers,
	state: onboardingDrafts.state,
	stateDetail: onboardingDrafts.stateDetail,
	progress: onboardingDrafts.progress,
	provedEmail: onboardingDrafts.provedEmail,
	codeSentAt: onboardingDrafts.codeSentAt,
	codeEmail: onboardingDrafts.codeEmail,
	tenantId: onboardingDrafts.tenantId,
	updatedAt: onboardingDrafts.updatedAt,
};

type Row = Omit<SignUpDraft, "kept"> & { answers: unknown };

function read({ answers, ...row }: Row): SignUpDraft {
	return { ...row, kept: readKept(answers) };
}

function endOf(now: Date): Date {
	return new Date(now.getTime() + draftLife * 1000);
}

function tooLong(): Problem {
	return new Problem("draft.too_long", "This is more text than a sign-up can hold. Shorten it.", {
		status: 413,
	});
}
