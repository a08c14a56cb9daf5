import { lt } from "drizzle-orm";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { passkeyChallenges, pendingSignIns, signIns } from "#db/tenant/sign-in.ts";
import { accountJobs } from "../jobs.ts";

const yearMs = 365 * 24 * 3_600_000;

/** Forgets sign-ins after a year, and what of signing in was never ended. */
export const sweepSignInsJob = tenantHandler(
	"sweep-sign-ins",
	accountJobs["sweep-sign-ins"],
	async (db, _, { now }) => {
		await db.delete(signIns).where(lt(signIns.at, new Date(now.getTime() - yearMs)));
		await db.delete(pendingSignIns).where(lt(pendingSignIns.expiresAt, now));
		await db.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now));
	},
);
