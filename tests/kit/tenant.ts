import { randomBytes } from "node:crypto";
import type { Sql } from "postgres";
import { newId } from "#app/lib/id.ts";
import { memberAddressHash } from "#app/lib/member-address.server.ts";
import { type PlanName, planOf } from "#app/modules/subscription/plans.ts";
import type { TenantDb, TenantRef } from "#db/handle.ts";
import { type MigrationSet, readMigrationSet } from "#db/migrator/migration-set.ts";
import { type NewTenant, provisionTenant } from "#db/provision.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { members, type roleNames } from "#db/tenant/members.ts";

type RoleName = (typeof roleNames)[number];

export type TestMember = {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly role: RoleName;
};

export type TestTenant = TenantRef & {
	readonly slug: string;
	readonly name: string;
	readonly owner: TestMember;
	/** The owner first, then those asked for, in that order. */
	readonly members: readonly TestMember[];
	/** The first member with the role. */
	member(role: RoleName): TestMember;
};

export type TenantWish = {
	slug?: string;
	name?: string;
	plan?: PlanName;
	/** Null: no trial, the plan itself. */
	trialEndsAt?: Date | null;
	timeZone?: string;
	/** Besides the owner. */
	members?: readonly { role: RoleName; name?: string; email?: string }[];
	/** The argon2id hash of everybody's password; nobody can sign in without. */
	passwordHash?: string;
	settings?: Readonly<Record<string, unknown>>;
};

export const testSecret = "a secret for tests that is long enough";

let set: MigrationSet | undefined;

/** A tenant as sign-up makes it, with a schema and a role of its own, in about 0.1 s. */
export async function createTestTenant(owner: Sql, wish: TenantWish = {}): Promise<TestTenant> {
	set ??= readMigrationSet("tenant");
	const newTenant = newTenantLike(wish);
	const { slug, name, owner: first } = newTenant;
	const others = (wish.members ?? []).map((member, index) => testMember(member, index, slug));
	const { tenant, ownerId } = await provisionTenant(owner, set, newTenant, {
		fill: (db) => addMembers(db, others, first.passwordHash),
	});
	const ownerMember: TestMember = {
		id: ownerId,
		name: first.name,
		email: first.email,
		role: "owner",
	};
	const all = [ownerMember, ...others];
	return {
		...tenant,
		slug,
		name,
		owner: ownerMember,
		members: all,
		member: (role) => find(all, role),
	};
}

/** What provisioning is asked for. */
export function newTenantLike(wish: TenantWish): NewTenant {
	const slug = wish.slug ?? `t${randomBytes(5).toString("hex")}x`;
	const plan = planOf(wish.plan ?? "team");
	const email = `owner@${slug}.example`;
	return {
		...{ slug, name: wish.name ?? "Acme Consulting" },
		...{ country: "ZA", currency: "ZAR", locale: "en-ZA" },
		timeZone: wish.timeZone ?? "Africa/Johannesburg",
		...{ plan: plan.name, planVersion: plan.version, features: plan.features },
		memberLimit: plan.limits.members,
		owner: { name: "Olwethu Owner", email, passwordHash: wish.passwordHash ?? null },
		ownerAddressHash: memberAddressHash(testSecret, email),
		...(wish.settings ? { settings: wish.settings } : {}),
		...(wish.trialEndsAt ? { trialEndsAt: wish.trialEndsAt } : {}),
	};
}

function testMember(
	wish: { role: RoleName; name?: string; email?: string },
	index: number,
	slug: string,
): TestMember {
	const { role } = wish;
	const number = index + 1;
	return {
		id: newId(),
		role,
		name: wish.name ?? `Member ${number}`,
		email: wish.email ?? `${role}-${number}@${slug}.example`,
	};
}

async function addMembers(
	db: TenantDb,
	wanted: readonly TestMember[],
	passwordHash: string | null,
): Promise<void> {
	if (wanted.length === 0) return;
	const rows = wanted.map((member) => ({
		...member,
		passwordHash,
		hasSeat: member.role !== "client-viewer",
	}));
	await db.insert(members).values(rows);
	await db.update(entitlement).set({ seatsUsed: 1 + rows.filter((row) => row.hasSeat).length });
}

function find(all: readonly TestMember[], role: RoleName): TestMember {
	const member = all.find((candidate) => candidate.role === role);
	if (!member) throw new Error(`The test's tenant has no ${role}: ask createTenant for one.`);
	return member;
}
