import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { memberAddressHash } from "#app/lib/member-address.server.ts";
import {
	confirmEmailChange,
	emailChangeOf,
	pendingEmailChange,
	requestEmailChange,
} from "#app/modules/accounts/email-change.server.ts";
import { memberAddresses } from "#db/public/tenants.ts";
import { members } from "#db/tenant/members.ts";
import { testKit } from "#tests/kit/kit.ts";
import { lastMailTo } from "#tests/kit/queued-mail.ts";
import { type TestTenant, testSecret } from "#tests/kit/tenant.ts";

const kit = testKit();
const secrets = { env: { APP_SECRET: testSecret } };
const start = new Date("2026-11-23T08:00:00Z");
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
const newEmail = "new@acme.example";

function actorOf({ owner }: TestTenant) {
	return { kind: "member", id: owner.id } as const;
}

async function ask(tenant: TestTenant) {
	await kit.asTenant(tenant, (db) =>
		requestEmailChange(db, secrets, actorOf(tenant), tenant.owner, newEmail, start),
	);
	return {
		old: (await lastMailTo(kit, tenant.id, tenant.owner.email)).token,
		new: (await lastMailTo(kit, tenant.id, newEmail)).token,
	};
}

function confirm(tenant: TestTenant, token: string, now = start) {
	return kit.asTenant(tenant, (db) =>
		confirmEmailChange(db, secrets, token, { now, requestId: "req-1" }),
	);
}

function emailOf(tenant: TestTenant) {
	return kit.asTenant(tenant, async (db) => {
		const [row] = await db
			.select({ email: members.email })
			.from(members)
			.where(eq(members.id, tenant.owner.id));
		return row?.email;
	});
}

test.each([
	["old", "new"],
	["new", "old"],
] as const)("the address changes when the %s and then the %s one agreed", async (first, second) => {
	const acme = await kit.createTenant();
	const tokens = await ask(acme);
	expect(await confirm(acme, tokens[first])).toBe("waiting");
	expect(await emailOf(acme)).toBe(acme.owner.email);
	expect(await confirm(acme, tokens[first])).toBe("waiting");
	expect(await confirm(acme, tokens[second])).toBe("changed");
	expect(await emailOf(acme)).toBe(newEmail);
	expect(await confirm(acme, tokens[second])).toBeNull();
});

test("find-my-workspace then finds the new address and no longer the old one", async () => {
	const acme = await kit.createTenant();
	const tokens = await ask(acme);
	await confirm(acme, tokens.old);
	await confirm(acme, tokens.new);
	const rows = await kit.database.public
		.select({ hash: memberAddresses.addressHash })
		.from(memberAddresses)
		.where(eq(memberAddresses.tenantId, acme.id));
	expect(rows).toEqual([{ hash: memberAddressHash(testSecret, newEmail) }]);
});

test("after a day nothing is left to agree to", async () => {
	const acme = await kit.createTenant();
	const tokens = await ask(acme);
	await confirm(acme, tokens.old);
	expect(await confirm(acme, tokens.new, hours(24))).toBeNull();
	expect(await emailOf(acme)).toBe(acme.owner.email);
});

test("a newer wish takes the place of the one before", async () => {
	const acme = await kit.createTenant();
	const before = await ask(acme);
	const now = await ask(acme);
	expect(await confirm(acme, before.old)).toBeNull();
	expect(await confirm(acme, now.old)).toBe("waiting");
	const pending = await kit.asTenant(acme, (db) => pendingEmailChange(db, acme.owner.id, start));
	expect(pending).toEqual({ newEmail, oldConfirmed: true, newConfirmed: false });
});

test("an address that another member got meanwhile is refused, and nothing changes", async () => {
	const acme = await kit.createTenant({ members: [{ role: "employee" }] });
	const tokens = await ask(acme);
	await kit.asTenant(acme, (db) =>
		db
			.update(members)
			.set({ email: newEmail.toUpperCase() })
			.where(eq(members.id, acme.member("employee").id)),
	);
	await confirm(acme, tokens.old);
	await expect(confirm(acme, tokens.new)).rejects.toMatchObject({
		code: "email.taken",
		status: 409,
	});
	expect(await emailOf(acme)).toBe(acme.owner.email);
});

test("who has the new mailbox alone does not learn the old address from the link", async () => {
	const acme = await kit.createTenant();
	const tokens = await ask(acme);
	const sides = await kit.asTenant(acme, async (db) => [
		await emailChangeOf(db, tokens.old, start),
		await emailChangeOf(db, tokens.new, start),
	]);
	expect(sides.map((side) => side?.isOldSide)).toEqual([true, false]);
});

test("a member who asks again and again floods no mailbox", async () => {
	const acme = await kit.createTenant();
	const waits = [];
	for (let times = 0; times < 4; times += 1) {
		waits.push(
			await kit.asTenant(acme, (db) =>
				requestEmailChange(db, secrets, actorOf(acme), acme.owner, newEmail, start),
			),
		);
	}
	expect(waits).toEqual([0, 0, 0, 300]);
});
