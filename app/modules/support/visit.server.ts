import { and, eq, lt } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { newToken, tokenHash } from "#app/lib/secret.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import { whoMay } from "#app/request/who-may.server.ts";
import type { Database } from "#db/connection.ts";
import type { PublicTransaction, TenantDb } from "#db/handle.ts";
import { staff, staffActions } from "#db/public/staff.ts";
import { supportSessions } from "#db/public/support.ts";
import { members } from "#db/tenant/members.ts";
import { currentConsent } from "./consent.server.ts";
import { visitEnd } from "./consent-life.ts";
import { redeemVisitCode } from "./visit-code.server.ts";

type Visit = {
	readonly database: Pick<Database, "asTenant" | "registryThenTenant">;
	readonly tenant: Pick<TenantRecord, "id" | "slug" | "schemaName" | "roleName">;
	readonly host: string;
	readonly requestId: string;
	readonly now: Date;
};

/**
 * Uses a code up and begins to look, as its owner's consent allows: the session, our own line and the workspace's
 * commit together. It lasts an hour, or until the consent's end.
 *
 * @param replaces the token that the browser came with: it counts no more
 * @returns the cookie's token; null when the code does not work here or any more, or nobody consents
 */
export async function beginVisit(
	{ database, tenant, host, requestId, now }: Visit,
	code: string,
	replaces: string | undefined,
): Promise<string | null> {
	const consent = await database.asTenant(tenant, (db) => currentConsent(db, now), {
		readOnly: true,
	});
	if (!consent) return null;
	const token = newToken();
	const begun = await database.registryThenTenant(
		tenant,
		async (db) => {
			const visitor = await redeemVisitCode(db, { code, tenantId: tenant.id, host }, now);
			if (!visitor) return null;
			const { staffId, staffSessionId, name } = visitor;
			const session = { id: newId(), staffId, staffSessionId, consentId: consent.id };
			await db.delete(supportSessions).where(lt(supportSessions.expiresAt, now));
			if (replaces) await forget(db, tenant.id, replaces);
			await db.insert(supportSessions).values({
				...{ ...session, tenantId: tenant.id, host, tokenHash: tokenHash(token) },
				...{ createdAt: now, expiresAt: visitEnd(now, consent.until) },
			});
			await note(db, tenant, "support:begin", staffId, now);
			return { id: session.id, staffId, name };
		},
		async (db, visit) => {
			if (visit) await record(db, "support-visit:begin", visit, requestId);
			if (visit) await tellOwners(db, visit);
			return visit !== null;
		},
	);
	return begun ? token : null;
}

/** Ends the visit behind a cookie's token, if it is one; both sides have their line. */
export function leaveVisit(
	{ database, tenant, requestId, now }: Omit<Visit, "host">,
	token: string,
): Promise<void> {
	return database.registryThenTenant(
		tenant,
		async (db) => {
			const left = await forget(db, tenant.id, token);
			if (left) await note(db, tenant, "support:leave", left.staffId, now);
			return left;
		},
		async (db, left) => {
			if (left) await record(db, "support-visit:leave", left, requestId);
		},
	);
}

type Looker = { readonly id: string; readonly staffId: string; readonly name: string };

async function forget(
	db: PublicTransaction,
	tenantId: string,
	token: string,
): Promise<Looker | null> {
	const [gone] = await db
		.delete(supportSessions)
		.where(
			and(eq(supportSessions.tokenHash, tokenHash(token)), eq(supportSessions.tenantId, tenantId)),
		)
		.returning({ id: supportSessions.id, staffId: supportSessions.staffId });
	if (!gone) return null;
	const [person] = await db
		.select({ name: staff.name })
		.from(staff)
		.where(eq(staff.id, gone.staffId));
	return { ...gone, name: person?.name ?? "" };
}

async function tellOwners(db: TenantDb, { id, name }: Looker): Promise<void> {
	const owners = await db
		.select({ id: members.id })
		.from(members)
		.where(whoMay("support-consent:manage"));
	const to = owners.map((owner) => owner.id);
	await notify(db, { kind: "support-visit", cause: id, to, params: { name } });
}

/** In our own history. */
async function note(
	db: PublicTransaction,
	{ id: tenantId, slug: subject }: Visit["tenant"],
	action: "support:begin" | "support:leave",
	staffId: string,
	at: Date,
): Promise<void> {
	const line = { id: newId(), at, staffId, action, subject, tenantId, reason: "" };
	await db.insert(staffActions).values(line);
}

/** In the workspace's. */
function record(
	db: TenantDb,
	action: "support-visit:begin" | "support-visit:leave",
	{ id, staffId, name }: Looker,
	requestId: string,
): Promise<void> {
	const line = { action, objectType: "support-visit", objectId: id, after: { name } };
	return recordAudit(db, { kind: "staff", id: staffId, requestId }, line);
}
