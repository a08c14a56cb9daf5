import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { enqueue } from "#app/jobs/enqueue.server.ts";
import { newId } from "#app/lib/id.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { AuditAction } from "#app/modules/audit/vocabulary.ts";
import { Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { supportConsents } from "#db/tenant/support.ts";
import { type ConsentChoice, consentEnd } from "./consent-life.ts";

export type Consent = { id: string; givenAt: Date; until: Date; givenBy: string };

/** The consent that counts now, with the name of the owner who gave it; null without one. */
export async function currentConsent(db: TenantDb, now: Date): Promise<Consent | null> {
	const [consent] = await db
		.select({
			id: supportConsents.id,
			givenAt: supportConsents.givenAt,
			until: supportConsents.until,
			givenBy: members.name,
		})
		.from(supportConsents)
		.innerJoin(members, eq(members.id, supportConsents.givenBy))
		.where(counts(now));
	return consent ?? null;
}

/** Does this very consent count now? One that is given anew does not bring back who looked before. */
export async function isConsentInForce(db: TenantDb, id: string, now: Date): Promise<boolean> {
	return (await db.$count(supportConsents, and(eq(supportConsents.id, id), counts(now)))) > 0;
}

/**
 * An owner lets support look. When its time is up it counts no more, and a job writes that down.
 *
 * @throws Problem `support.consented` while there is one already
 */
export async function giveConsent(
	db: TenantDb,
	owner: Actor & { readonly id: string },
	choice: ConsentChoice,
	now: Date,
): Promise<void> {
	await noteExpiry(db, now);
	const until = consentEnd(choice, now);
	const [given] = await db
		.insert(supportConsents)
		.values({ id: newId(), givenBy: owner.id, givenAt: now, until })
		.onConflictDoNothing()
		.returning({ id: supportConsents.id });
	if (!given) throw alreadyGiven();
	await recordAudit(db, owner, {
		...{ action: "support-consent:give", objectType: "support-consent", objectId: given.id },
		after: { until: until.toISOString() },
	});
	await enqueue(db, "end-support-consent", { consentId: given.id }, { startAfter: until });
}

/** An owner ends it: from the next request on nobody of support is in. Safe to repeat. */
export async function endConsent(db: TenantDb, owner: Actor, now: Date): Promise<void> {
	await noteExpiry(db, now);
	const ended = await db
		.update(supportConsents)
		.set({ endedAt: now })
		.where(isNull(supportConsents.endedAt))
		.returning({ id: supportConsents.id });
	await noteEnds(db, owner, "support-consent:end", ended);
}

/** Writes down that a consent's time is up, once. */
export async function noteExpiry(db: TenantDb, now: Date): Promise<void> {
	const expired = await db
		.update(supportConsents)
		.set({ endedAt: supportConsents.until })
		.where(and(isNull(supportConsents.endedAt), lte(supportConsents.until, now)))
		.returning({ id: supportConsents.id });
	await noteEnds(db, { kind: "system" }, "support-consent:expire", expired);
}

async function noteEnds(
	db: TenantDb,
	actor: Actor,
	action: AuditAction,
	ended: readonly { id: string }[],
): Promise<void> {
	const lines = ended.map(({ id }) => ({ action, objectType: "support-consent", objectId: id }));
	await recordAudit(db, actor, ...lines);
}

function counts(now: Date) {
	return and(isNull(supportConsents.endedAt), gt(supportConsents.until, now));
}

function alreadyGiven(): Problem {
	return new Problem(
		"support.consented",
		"Support may look already. End that first, then choose another time.",
		{ status: 409 },
	);
}
