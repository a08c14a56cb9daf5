import { lt } from "drizzle-orm";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { passkeyChallenges, pendingSignIns, signIns } from "#db/tenant/sign-in.ts";
import { accountJobs } from "../jobs.ts";

const yearMs = 365 * 24 * 3_600_000;

export const sweepSignInsJob = tenantHandler(
	"sweep-sign-ins",
	accountJobs["sweep-sign-ins"],
	(db, _, { now }) => sweepSignIns(db, now),
);

/** Forgets sign-ins after a year, and what of signing in was never ended. */
export async function sweepSignIns(db: TenantDb, now: Date): Promise<void> {
	await db.delete(signIns).where(lt(signIns.at, new Date(now.getTime() - yearMs)));
	await db.delete(pendingSignIns).where(lt(pendingSignIns.expiresAt, now));
	await db.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, now));
}
