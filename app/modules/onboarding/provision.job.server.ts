import { type JobContext, siteHandler } from "#app/jobs/handler.server.ts";
import { memberAddressHash } from "#app/lib/member-address.server.ts";
import { readMigrationSet } from "#db/migrator/migration-set.ts";
import { provisionTenant } from "#db/provision.ts";
import { SlugTaken } from "#db/slug-taken.ts";
import { type SignUpDraft, slugTaken, walkDraft } from "./draft.ts";
import { draftById } from "./drafts.server.ts";
import { finishDraft } from "./finish-draft.server.ts";
import { onboardingJobs } from "./jobs.ts";
import { completeSignUp, newTenantOf } from "./new-tenant.ts";
import type { MakingStage } from "./progress.ts";
import { tellFailed, tellStage, tellTryingAgain } from "./stages.server.ts";
import { welcomeTeam } from "./welcome-team.server.ts";

const definition = onboardingJobs["provision-workspace"];

/**
 * Makes the workspace of a sign-up in one transaction, with everything that was asked for, and tells the
 * person who waits how far it is. Run twice it makes one: the draft says so in that same transaction.
 */
export const provisionWorkspaceJob = siteHandler(
	"provision-workspace",
	definition,
	async ({ draftId }, job) => {
		const db = job.services.database.public;
		const draft = await draftById(db, draftId);
		if (draft?.state !== "submitted") return;
		try {
			await make(draft, job);
		} catch (error) {
			if ((await draftById(db, draftId))?.state === "provisioned") return;
			if (error instanceof SlugTaken) return tellFailed(db, draftId, slugTaken, job.now);
			const isLast = job.attempt >= definition.retry.limit;
			if (isLast) await tellFailed(db, draftId, "provisioning.failed", job.now);
			else await tellTryingAgain(db, draftId, job.now);
			throw error;
		}
	},
);

async function make(draft: SignUpDraft, { services, now }: JobContext): Promise<void> {
	const { owner, database, env } = services;
	if (!owner) throw new Error("Workspaces are made by a worker that has DATABASE_OWNER_URL");
	const signUp = completeSignUp(walkDraft(draft).answers);
	if (!signUp) throw new Error("A sign-up was sent with steps missing");
	const tell = (stage: MakingStage) =>
		tellStage(database.public, draft.id, stage, services.clock());
	await tell("checking");
	const set = readMigrationSet("tenant");
	const addressHash = memberAddressHash(env.APP_SECRET, signUp.you.email);
	await tell("building");
	const newTenant = newTenantOf(signUp, addressHash, now);
	await provisionTenant(owner, set, newTenant, {
		async fill(db, ownerId) {
			await tell("filling");
			await welcomeTeam(db, services, { tenant: newTenant, team: signUp.team, ownerId }, now);
		},
		register: (db, { tenant, ownerId }) =>
			finishDraft(db, draft, { tenantId: tenant.id, ownerId }, now),
	});
}
