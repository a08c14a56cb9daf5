import { and, eq, sql } from "drizzle-orm";
import type { SignedOn } from "#app/integrations/oidc/signed-on.ts";
import { newId } from "#app/lib/id.ts";
import type { Secrets } from "#app/lib/secret.server.ts";
import { isCompanyAddress, type SignOnRule } from "#app/modules/accounts/sign-on-rule.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { Holding } from "#app/modules/entitlements/effective.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { signOnIdentities } from "#db/tenant/sign-on.ts";
import { joinAsColleague } from "./join.server.ts";
import type { SignOnRefusal } from "./refusal.ts";

export type Finding = {
	readonly secrets: Secrets;
	readonly rule: SignOnRule;
	/** The tenant's record: its plan or trial says how many seats there are. */
	readonly holding: Holding;
	readonly requestId: string;
	readonly now: Date;
};

export type FoundPerson =
	| { readonly kind: "member"; readonly id: string }
	| { readonly kind: "refused"; readonly why: SignOnRefusal };

/**
 * Which member it is. By issuer and subject once they are known: an address that changes at the provider changes
 * nobody here. The first time by the address, which counts only in a domain that the company proved, and not where the
 * provider says that it is unconfirmed; then that member is linked for good, or a new one made.
 *
 * @throws Problem `limit.members` when a new one gets no seat: nothing of the transaction may stand
 */
export async function findPerson(
	db: TenantDb,
	person: SignedOn,
	finding: Finding,
): Promise<FoundPerson> {
	const known = await byIdentity(db, person, finding.now);
	if (known) return known;
	const { email, isEmailVerified } = person;
	if (email === null) return refused("no-address");
	if (isEmailVerified === false) return refused("unverified");
	if (!isCompanyAddress(finding.rule, email)) return refused("foreign-address");
	const member = await byAddress(db, email);
	if (!member) {
		const joined = await joinAsColleague(db, { ...person, email }, finding);
		if (joined === null) return refused("not-invited");
		await link(db, joined, person, finding);
		return { kind: "member", id: joined };
	}
	if (member.leftAt) return refused("left");
	if (!(await link(db, member.id, person, finding))) return refused("linked-otherwise");
	return { kind: "member", id: member.id };
}

async function byIdentity(db: TenantDb, person: SignedOn, now: Date): Promise<FoundPerson | null> {
	const [known] = await db
		.update(signOnIdentities)
		.set({ lastUsedAt: now })
		.from(members)
		.where(
			and(
				eq(members.id, signOnIdentities.memberId),
				eq(signOnIdentities.issuer, person.issuer),
				eq(signOnIdentities.subject, person.subject),
			),
		)
		.returning({ id: members.id, leftAt: members.deactivatedAt });
	if (!known) return null;
	return known.leftAt ? refused("left") : { kind: "member", id: known.id };
}

async function byAddress(db: TenantDb, email: string) {
	const [member] = await db
		.select({ id: members.id, leftAt: members.deactivatedAt })
		.from(members)
		.where(eq(sql`lower(${members.email})`, email));
	return member ?? null;
}

/** False where the member is somebody else at this provider already. */
async function link(
	db: TenantDb,
	memberId: string,
	{ issuer, subject }: SignedOn,
	{ requestId, now }: Finding,
): Promise<boolean> {
	const linked = await db
		.insert(signOnIdentities)
		.values({ id: newId(), memberId, issuer, subject, linkedAt: now, lastUsedAt: now })
		.onConflictDoNothing()
		.returning({ id: signOnIdentities.id });
	if (linked.length === 0) return false;
	await recordAudit(
		db,
		{ kind: "member", id: memberId, requestId },
		{ action: "sign-on:link", objectType: "member", objectId: memberId, after: { issuer } },
	);
	return true;
}

function refused(why: SignOnRefusal): FoundPerson {
	return { kind: "refused", why };
}
