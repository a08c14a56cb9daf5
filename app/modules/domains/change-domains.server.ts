import { and, eq, ne } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { newToken } from "#app/lib/secret.server.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { AuditAction } from "#app/modules/audit/vocabulary.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import { notFound } from "#app/request/problem.ts";
import type { Services } from "#app/services.server.ts";
import type { PublicTransaction } from "#db/handle.ts";
import { customDomains } from "#db/public/domains.ts";
import { sessions } from "#db/tenant/members.ts";
import { isProvenElsewhere } from "./check-domain.server.ts";
import { inUse, listed, notActive, notHere, taken, tooMany } from "./domain-problems.server.ts";
import { holdDomains } from "./hold-domains.server.ts";
import { mayPutBack, mostDomains } from "./limits.ts";

type Place = Pick<Services, "database" | "directory">;
type By = { readonly actor: Actor & { readonly id: string }; readonly now: Date };

/**
 * Asks for a host. It does nothing until its proof is seen.
 *
 * @param host from `readDomainName`
 * @throws Problem `domain.listed`, `domain.taken`, `domain.too_many`
 */
export function addDomain(
	place: Place,
	tenant: TenantRecord,
	host: string,
	by: By,
): Promise<string> {
	const { actor, now } = by;
	return change(place, tenant, actor, async (db) => {
		const id = newId();
		await assertFree(db, tenant.id, { id, host });
		await db.insert(customDomains).values({
			...{ id, tenantId: tenant.id, host, state: "pending", token: newToken() },
			...{ nextCheckAt: now, createdBy: actor.id, createdAt: now },
		});
		return { id, host, action: "domain:add" };
	});
}

/**
 * Takes a domain away, and signs out whoever is signed in there. It may be put back for a day.
 *
 * @param here the host that the request came to
 * @throws Problem `domain.in_use` for the workspace's address and for the one that is being used
 */
export function removeDomain(
	place: Place,
	tenant: TenantRecord,
	domainId: string,
	{ actor, now, here }: By & { here: string },
): Promise<string> {
	return change(place, tenant, actor, async (db) => {
		const { host, isPrimary, state } = await ownDomain(db, tenant.id, domainId);
		if (state === "removed") throw notFound("domain");
		if (isPrimary || host === here) throw inUse(host);
		await db
			.update(customDomains)
			.set({ state: "removed", removedAt: now })
			.where(eq(customDomains.id, domainId));
		return { id: domainId, host, action: "domain:remove", signsOut: true };
	});
}

/**
 * Puts one back that was removed within the last day: with its token, so that its records may be right still.
 *
 * @throws Problem `domain.listed`, `domain.taken`, `domain.too_many`; 404 later than that
 */
export function putDomainBack(
	place: Place,
	tenant: TenantRecord,
	domainId: string,
	{ actor, now }: By,
): Promise<string> {
	return change(place, tenant, actor, async (db) => {
		const { host, state, removedAt } = await ownDomain(db, tenant.id, domainId);
		if (state !== "removed" || !mayPutBack(removedAt, now)) throw notFound("domain");
		await assertFree(db, tenant.id, { id: domainId, host });
		await db
			.update(customDomains)
			.set({
				...{ state: "pending", removedAt: null, nextCheckAt: now, createdAt: now },
				...{ failures: 0, firstFailedAt: null },
			})
			.where(eq(customDomains.id, domainId));
		return { id: domainId, host, action: "domain:return" };
	});
}

/**
 * Makes a domain the workspace's address, from that domain alone: who does it has signed in there, so it works.
 *
 * @throws Problem `domain.not_here`, `domain.not_active`
 */
export function makePrimary(
	place: Place,
	tenant: TenantRecord,
	domainId: string,
	{ actor, here }: By & { here: string },
): Promise<string> {
	return change(place, tenant, actor, async (db) => {
		const { host, state } = await ownDomain(db, tenant.id, domainId);
		if (state !== "active") throw notActive(host);
		if (host !== here) throw notHere(host);
		await endPrimaryOf(db, tenant.id);
		await db.update(customDomains).set({ isPrimary: true }).where(eq(customDomains.id, domainId));
		return { id: domainId, host, action: "domain:make-primary" };
	});
}

/** Back to the address that every workspace has with us. */
export function endPrimary(
	place: Place,
	tenant: TenantRecord,
	domainId: string,
	{ actor }: By,
): Promise<string> {
	return change(place, tenant, actor, async (db) => {
		const { host, isPrimary } = await ownDomain(db, tenant.id, domainId);
		if (!isPrimary) throw notFound("domain");
		await endPrimaryOf(db, tenant.id);
		return { id: domainId, host, action: "domain:end-primary" };
	});
}

type Changed = {
	readonly id: string;
	readonly host: string;
	readonly action: AuditAction;
	readonly signsOut?: boolean;
};

/** @returns the host that it was about */
async function change(
	{ database, directory }: Place,
	tenant: TenantRecord,
	actor: Actor,
	onRegistry: (db: PublicTransaction) => Promise<Changed>,
): Promise<string> {
	const changed = await database.registryThenTenant(
		tenant,
		async (db) => {
			await holdDomains(db);
			return onRegistry(db);
		},
		async (db, { id, host, action, signsOut }) => {
			if (signsOut) await db.delete(sessions).where(eq(sessions.host, host));
			const line = { action, objectType: "domain", objectId: id, after: { host } };
			await recordAudit(db, actor, line);
			return host;
		},
	);
	directory.forget();
	return changed;
}

/** May the workspace have this host, and one more? */
async function assertFree(
	db: PublicTransaction,
	tenantId: string,
	{ id, host }: { id: string; host: string },
): Promise<void> {
	const own = await db
		.select({ host: customDomains.host })
		.from(customDomains)
		.where(and(eq(customDomains.tenantId, tenantId), ne(customDomains.state, "removed")));
	if (own.some((domain) => domain.host === host)) throw listed(host);
	if (own.length >= mostDomains) throw tooMany();
	if (await isProvenElsewhere(db, host, id)) throw taken();
}

async function ownDomain(db: PublicTransaction, tenantId: string, id: string) {
	const [domain] = await db
		.select({
			host: customDomains.host,
			state: customDomains.state,
			isPrimary: customDomains.isPrimary,
			removedAt: customDomains.removedAt,
		})
		.from(customDomains)
		.where(and(eq(customDomains.id, id), eq(customDomains.tenantId, tenantId)));
	if (!domain) throw notFound("domain");
	return domain;
}

async function endPrimaryOf(db: PublicTransaction, tenantId: string): Promise<void> {
	await db
		.update(customDomains)
		.set({ isPrimary: false })
		.where(and(eq(customDomains.tenantId, tenantId), eq(customDomains.isPrimary, true)));
}
