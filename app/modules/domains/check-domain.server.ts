import { and, eq, inArray, ne } from "drizzle-orm";
import { nameServers } from "#app/integrations/dns/look-up.server.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { Services } from "#app/services.server.ts";
import type { PublicTransaction } from "#db/handle.ts";
import { customDomains } from "#db/public/domains.ts";
import { sessions } from "#db/tenant/members.ts";
import { afterLook, type LifeEvent, type Look, type NextLife } from "./domain-life.ts";
import { holdDomains } from "./hold-domains.server.ts";
import { problemWords, seenWords } from "./problem-words.ts";
import { lookAt, type SeenRecords, type WantedRecords } from "./records.ts";
import { seeRecords } from "./see-records.server.ts";
import { tellOwners } from "./tell-owners.server.ts";
import { wantedRecords } from "./wanted-records.ts";

/** `state` is what it is afterwards. */
export type Checked = Pick<NextLife, "state" | "event"> & {
	readonly host: string;
	readonly problem: string | null;
};

type Doing = { readonly actor: Actor; readonly now: Date };

/**
 * Looks at a domain's DNS, outside any transaction, and takes its life on by what it found: registry, history, mails and
 * sign-outs commit together. Safe to repeat.
 *
 * @returns null when the tenant has no such domain (any more)
 */
export async function checkDomain(
	services: Pick<Services, "database" | "directory" | "env">,
	tenant: TenantRecord,
	domainId: string,
	doing: Doing,
): Promise<Checked | null> {
	const { database, directory, env } = services;
	const isThis = and(
		eq(customDomains.id, domainId),
		eq(customDomains.tenantId, tenant.id),
		ne(customDomains.state, "removed"),
	);
	const [domain] = await database.public
		.select({ host: customDomains.host, token: customDomains.token })
		.from(customDomains)
		.where(isThis);
	if (!domain) return null;
	const wanted = wantedRecords(env, tenant.slug, domain);
	const seen = await seeRecords(nameServers(env.DNS_SERVERS), wanted);
	const checked = await database.registryThenTenant(
		tenant,
		(db) => settle(db, domainId, { wanted, seen }, doing.now),
		async (db, settled) => {
			if (!settled?.event) return settled;
			const { host, event, problem } = settled;
			await recordAudit(db, doing.actor, {
				...{ action: `domain:${event}` as const, objectType: "domain", objectId: domainId },
				after: { host, problem },
			});
			if (endsSessions.has(event)) await db.delete(sessions).where(eq(sessions.host, host));
			await tellOwners(db, services, settled, doing.actor);
			return settled;
		},
	);
	if (checked?.event) directory.forget();
	return checked;
}

/** From then on somebody else may receive what browsers send to that name. */
const endsSessions: ReadonlySet<LifeEvent> = new Set(["fail", "drop"]);

async function settle(
	db: PublicTransaction,
	domainId: string,
	{ wanted, seen }: { wanted: WantedRecords; seen: SeenRecords },
	now: Date,
): Promise<Checked | null> {
	await holdDomains(db);
	const [row] = await db.select().from(customDomains).where(eq(customDomains.id, domainId));
	if (!row || row.state === "removed") return null;
	const { host, state } = row;
	const isHeld = await isProvenElsewhere(db, host, domainId);
	const look = lookAt(seen, wanted);
	const next = afterLook({ ...row, state }, isHeld ? noProof(look) : look, now);
	const problem = isHeld ? heldElsewhere : problemWords(look, wanted);
	const seenNow = seenWords(seen);
	const { event, state: nextState, ...counted } = next;
	await db
		.update(customDomains)
		.set({
			...counted,
			...{ problem, checkedAt: now, seenProof: seenNow.proof, seenTarget: seenNow.target },
			// Only when it changes: each write of it makes every process forget what it knows of all hosts.
			...(event ? { state: nextState } : {}),
			...(nextState === "removed" ? { isPrimary: false, removedAt: now } : {}),
		})
		.where(eq(customDomains.id, domainId));
	return { host, state: nextState, event, problem };
}

export const heldElsewhere =
	"Another workspace uses this address. It has to be taken off there first; if it is yours and you do not know where, write to us.";

/** Whose proof came first keeps the host, also while it fails, until it is removed. */
export async function isProvenElsewhere(
	db: PublicTransaction,
	host: string,
	exceptId: string,
): Promise<boolean> {
	const proven = and(
		eq(customDomains.host, host),
		inArray(customDomains.state, ["verifying", "active", "failing"]),
		ne(customDomains.id, exceptId),
	);
	return (await db.$count(customDomains, proven)) > 0;
}

function noProof(look: Look): Look {
	return { ...look, proof: "missing" };
}
