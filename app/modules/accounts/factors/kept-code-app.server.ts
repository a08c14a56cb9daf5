import { and, eq, lt } from "drizzle-orm";
import { seal, unseal } from "#app/lib/seal.server.ts";
import type { Secrets } from "#app/lib/secret.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { codeApps } from "#db/tenant/sign-in.ts";
import { stepOfCode } from "./code-app.server.ts";

/** Keeps a member's secret in place of the one before; the code of `step` confirmed it and is used. */
export async function keepCodeApp(
	db: TenantDb,
	{ env }: Secrets,
	app: { memberId: string; secret: string; step: number },
	now: Date,
): Promise<void> {
	const kept = {
		sealedSecret: seal(env.APP_SECRET, sealedFor(app.memberId), app.secret),
		lastStep: app.step,
		createdAt: now,
	};
	await db
		.insert(codeApps)
		.values({ memberId: app.memberId, ...kept })
		.onConflictDoUpdate({ target: codeApps.memberId, set: kept });
}

/** Uses a code of the member's app up: it, and all before it, are right once, also when two come at the same time. */
export async function spendAppCode(
	db: TenantDb,
	{ env }: Secrets,
	memberId: string,
	typed: string,
	now: Date,
): Promise<boolean> {
	const [app] = await db
		.select({ sealedSecret: codeApps.sealedSecret })
		.from(codeApps)
		.where(eq(codeApps.memberId, memberId));
	if (!app) return false;
	const secret = unseal(env.APP_SECRET, sealedFor(memberId), app.sealedSecret);
	const step = stepOfCode(secret, typed, now);
	if (step === null) return false;
	const used = await db
		.update(codeApps)
		.set({ lastStep: step })
		.where(and(eq(codeApps.memberId, memberId), lt(codeApps.lastStep, step)))
		.returning({ memberId: codeApps.memberId });
	return used.length > 0;
}

function sealedFor(memberId: string): string {
	return `code-app:${memberId}`;
}
