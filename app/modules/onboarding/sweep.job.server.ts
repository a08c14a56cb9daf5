import { lt } from "drizzle-orm";
import { siteHandler } from "#app/jobs/handler.server.ts";
import { sweepTries } from "#app/modules/accounts/attempts.server.ts";
import { publicAttempts } from "#db/public/attempts.ts";
import { onboardingDrafts, slugHolds } from "#db/public/onboarding.ts";
import { onboardingJobs } from "./jobs.ts";

/** Takes away expired drafts with all that was typed in them, addresses held too long, and old tries. */
export const sweepSignUpsJob = siteHandler(
	"sweep-sign-ups",
	onboardingJobs["sweep-sign-ups"],
	async (_, { services, now }) => {
		await services.database.publicTransaction(async (db) => {
			await db.delete(slugHolds).where(lt(slugHolds.expiresAt, now));
			await db.delete(onboardingDrafts).where(lt(onboardingDrafts.expiresAt, now));
			await sweepTries(db, publicAttempts, now);
		});
	},
);
