import { asc, eq } from "drizzle-orm";
import type { Answer } from "#app/integrations/dns/look-up.server.ts";
import { newId } from "#app/lib/id.ts";
import { newToken } from "#app/lib/secret.server.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { mailDomains } from "#db/tenant/sign-on.ts";
import { mostMailDomains, proofRecord } from "./mail-domain.ts";

/** All that a workspace named, by name. */
export function listMailDomains(db: TenantDb) {
	return db
		.select({
			id: mailDomains.id,
			domain: mailDomains.domain,
			token: mailDomains.token,
			provenAt: mailDomains.provenAt,
			checkedAt: mailDomains.checkedAt,
			problem: mailDomains.problem,
		})
		.from(mailDomains)
		.orderBy(asc(mailDomains.domain));
}

export async function mailDomainOf(db: TenantDb, id: string) {
	return (await listMailDomains(db)).find((known) => known.id === id) ?? null;
}

/** Names a domain. It counts when it is proven. @returns why not, in words; null when it is there */
export async function addMailDomain(
	db: TenantDb,
	actor: Actor,
	domain: string,
	now: Date,
): Promise<string | null> {
	const known = await listMailDomains(db);
	if (known.length >= mostMailDomains) return `There are ${mostMailDomains} already. Remove one.`;
	const added = await db
		.insert(mailDomains)
		.values({ id: newId(), domain, token: newToken(), createdAt: now })
		.onConflictDoNothing()
		.returning({ id: mailDomains.id });
	if (added.length === 0) return `${domain} is in the list already.`;
	await record(db, actor, "mail-domain:add", { after: { domain } });
	return null;
}

/** Keeps what the name servers said. True when the domain is proven by it now. */
export async function keepProof(
	db: TenantDb,
	actor: Actor,
	known: { id: string; domain: string; token: string },
	answer: Answer,
	now: Date,
): Promise<boolean> {
	const problem = problemOf(known, answer);
	const proof = problem === null ? { provenAt: now } : {};
	await db
		.update(mailDomains)
		.set({ checkedAt: now, problem, ...proof })
		.where(eq(mailDomains.id, known.id));
	const action = problem === null ? "mail-domain:prove" : "mail-domain:check";
	await record(db, actor, action, { after: { domain: known.domain } });
	return problem === null;
}

function problemOf(known: { domain: string; token: string }, answer: Answer): string | null {
	const { name, value } = proofRecord(known);
	switch (answer.kind) {
		case "silent":
			return "The name servers did not answer. Check again in a few minutes.";
		case "none":
			return `There is no TXT record at ${name} yet. It can take an hour to be seen everywhere.`;
		case "values":
			return answer.values.includes(value)
				? null
				: `At ${name} we saw another record, and not the value above.`;
		default:
			return answer satisfies never;
	}
}

/** Its addresses are nobody's any more: passwords count for them again. */
export async function removeMailDomain(
	db: TenantDb,
	actor: Actor,
	id: string,
): Promise<string | null> {
	const [removed] = await db
		.delete(mailDomains)
		.where(eq(mailDomains.id, id))
		.returning({ domain: mailDomains.domain });
	if (!removed) return null;
	await record(db, actor, "mail-domain:remove", { before: removed });
	return removed.domain;
}

function record(
	db: TenantDb,
	actor: Actor,
	action: `mail-domain:${"add" | "prove" | "check" | "remove"}`,
	change: { before?: { domain: string }; after?: { domain: string } },
): Promise<void> {
	return recordAudit(db, actor, { action, objectType: "workspace", ...change });
}
