import { describe, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { makeRecoveryCodes } from "#app/modules/accounts/factors/recovery-codes.server.ts";
import { startPendingSignIn } from "#app/modules/accounts/pending-sign-in.server.ts";
import { startSession } from "#app/modules/accounts/sessions.server.ts";
import { askForFactor, resetFactors } from "#app/modules/members/reset-factors.server.ts";
import type { RoleName } from "#app/request/role.ts";
import type { TenantDb } from "#db/handle.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { members, sessions } from "#db/tenant/members.ts";
import { codeApps, passkeys, pendingSignIns, recoveryCodes } from "#db/tenant/sign-in.ts";
import { testKit } from "#tests/kit/kit.ts";
import { queuedMails } from "#tests/kit/queued-mail.ts";
import { type TestTenant, testSecret } from "#tests/kit/tenant.ts";

const kit = testKit();
const secrets = { env: { APP_SECRET: testSecret } };
const start = new Date("2026-11-23T08:00:00Z");
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
const crew: readonly { role: RoleName }[] = [
	...([{ role: "owner" }, { role: "admin" }, { role: "admin" }] as const),
	...([{ role: "manager" }, { role: "employee" }] as const),
];

/** Somebody with all that there is, signed in. */
async function withFactors(db: TenantDb, memberId: string): Promise<void> {
	const host = "acme.localhost";
	await db
		.insert(codeApps)
		.values({ memberId, sealedSecret: "sealed", lastStep: 0, createdAt: start });
	await db.insert(passkeys).values({
		...{ id: newId(), memberId, credentialId: memberId, publicKey: "", counter: 0 },
		...{ transports: [], host, name: "Key", isSynced: false, createdAt: start },
	});
	await makeRecoveryCodes(db, secrets, memberId, start);
	const unseen = { userAgent: null, network: null, isProven: true, replaces: undefined };
	await startSession(db, { memberId, host, ...unseen }, start);
	const passed = { memberId, host, firstFactor: "password", stays: true } as const;
	await startPendingSignIn(db, passed, start);
}

const kept = (db: TenantDb) =>
	Promise.all([
		...[db.$count(codeApps), db.$count(passkeys), db.$count(recoveryCodes)],
		...[db.$count(sessions), db.$count(pendingSignIns)],
	]);

function reset(tenant: TestTenant, by: number, whom: string, of = tenant) {
	const asker = of.members[by] ?? tenant.owner;
	return kit.asTenant(tenant, (db) => resetFactors(db, secrets, asker, whom));
}

test("an admin takes an employee's factors away: all of them, with every session, and a mail says so", async () => {
	const tenant = await kit.createTenant({ members: crew });
	const { id, email } = tenant.member("employee");
	await kit.asTenant(tenant, (db) => withFactors(db, id));
	await kit.asTenant(tenant, (db) => withFactors(db, tenant.member("manager").id));
	await reset(tenant, 2, id);
	expect(await kit.asTenant(tenant, kept)).toEqual([1, 1, 10, 1, 1]);
	const mails = await queuedMails(kit, tenant.id);
	expect(mails).toMatchObject([{ to: email, data: { kind: "factors-reset" } }]);
	await reset(tenant, 2, id);
	expect(await queuedMails(kit, tenant.id)).toHaveLength(1);
});

describe("nobody takes", () => {
	test.for([
		["an owner's away, as an admin", 2, 0, "member.owner.only"],
		["an admin's away, as a manager", 4, 2, "member.rank"],
		["their own away: that is under Security", 2, 2, "member.self"],
		["their own away, as an owner", 0, 0, "member.self"],
	] as const)("%s", async ([, by, whom, code]) => {
		const tenant = await kit.createTenant({ members: crew });
		const id = tenant.members[whom]?.id ?? "";
		await kit.asTenant(tenant, (db) => withFactors(db, id));
		await expect(reset(tenant, by, id)).rejects.toMatchObject({ code });
		expect(await kit.asTenant(tenant, kept)).toEqual([1, 1, 10, 1, 1]);
	});

	test("those of another workspace's people away", async () => {
		const tenant = await kit.createTenant({ members: crew });
		const other = await kit.createTenant({ members: crew });
		const { id } = other.member("employee");
		await kit.asTenant(other, (db) => withFactors(db, id));
		await expect(reset(tenant, 0, id)).rejects.toMatchObject({ status: 404 });
		expect(await kit.asTenant(other, kept)).toEqual([1, 1, 10, 1, 1]);
	});
});

test("an owner takes another owner's and an admin's away", async () => {
	const tenant = await kit.createTenant({ members: crew });
	for (const whom of [1, 2]) {
		const id = tenant.members[whom]?.id ?? "";
		await kit.asTenant(tenant, (db) => withFactors(db, id));
		await reset(tenant, 0, id);
	}
	expect(await kit.asTenant(tenant, kept)).toEqual([0, 0, 0, 0, 0]);
});

describe("asking somebody to set one up", () => {
	const ask = (tenant: TestTenant, by: number, whom: string, now = start) =>
		kit.asTenant(tenant, (db) =>
			askForFactor(db, secrets, tenant.members[by] ?? tenant.owner, whom, now),
		);

	test("mails them once a day, whoever asks", async () => {
		const tenant = await kit.createTenant({ members: crew });
		const { id } = tenant.member("employee");
		await ask(tenant, 0, id);
		for (const by of [0, 1, 2, 3]) {
			const asking = ask(tenant, by, id, hours(23));
			await expect(asking).rejects.toMatchObject({ code: "second_factor.asked" });
		}
		await ask(tenant, 0, tenant.member("manager").id, hours(1));
		await ask(tenant, 2, id, hours(24));
		const mails = await queuedMails(kit, tenant.id);
		expect(mails.filter(({ data }) => data.kind === "asked")).toHaveLength(3);
		const lines = await kit.asTenant(tenant, (db) => db.$count(auditLines));
		expect(lines).toBe(3);
	});

	test("is for who is there, and ranks no higher", async () => {
		const tenant = await kit.createTenant({ members: crew });
		await expect(ask(tenant, 2, tenant.owner.id)).rejects.toMatchObject({
			code: "member.owner.only",
		});
		await kit.asTenant(tenant, (db) => db.update(members).set({ deactivatedAt: start }));
		const asking = ask(tenant, 0, tenant.member("employee").id);
		await expect(asking).rejects.toMatchObject({ status: 404 });
	});
});
