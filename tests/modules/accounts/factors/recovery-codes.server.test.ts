import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { readRecoveryCode } from "#app/modules/accounts/factors/recovery-code-text.ts";
import {
	makeRecoveryCodes,
	recoveryCodesOf,
	spendRecoveryCode,
} from "#app/modules/accounts/factors/recovery-codes.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { recoveryCodes } from "#db/tenant/sign-in.ts";
import { testKit } from "#tests/kit/kit.ts";
import { type TestTenant, testSecret } from "#tests/kit/tenant.ts";

const kit = testKit();
const secrets = { env: { APP_SECRET: testSecret } };
const now = new Date("2026-11-23T08:00:00Z");
let acme: TestTenant;

beforeAll(async () => {
	acme = await kit.createTenant({ members: [{ role: "employee" }] });
});

const make = (memberId: string) =>
	kit.asTenant(acme, (db) => makeRecoveryCodes(db, secrets, memberId, now));
const spend = (memberId: string, code: string) =>
	kit.asTenant(acme, (db) => spendRecoveryCode(db, secrets, memberId, code, now));
const left = (work = (db: TenantDb) => recoveryCodesOf(db, acme.owner.id)) =>
	kit.asTenant(acme, work).then((found) => found?.left);

test("ten codes, of which only hashes are kept", async () => {
	const codes = await make(acme.owner.id);
	expect(new Set(codes).size).toBe(10);
	for (const code of codes) expect(readRecoveryCode(code)).toBe(code);
	const kept = await kit.asTenant(acme, (db) =>
		db.select().from(recoveryCodes).where(eq(recoveryCodes.memberId, acme.owner.id)),
	);
	for (const code of codes) expect(JSON.stringify(kept)).not.toContain(code);
});

test("a code works once, also when it is sent twice at the same time, however it is typed", async () => {
	const [code = ""] = await make(acme.owner.id);
	const typed = code.toLowerCase().replace("-", " ");
	const answers = await Promise.all([1, 2, 3].map(() => spend(acme.owner.id, typed)));
	expect(answers.filter(Boolean)).toHaveLength(1);
	expect(await spend(acme.owner.id, code)).toBe(false);
	expect(await left()).toBe(9);
});

test("another member's code is none, and new codes end the old ones", async () => {
	const [old = ""] = await make(acme.owner.id);
	expect(await spend(acme.member("employee").id, old)).toBe(false);
	const [fresh = ""] = await make(acme.owner.id);
	expect(await spend(acme.owner.id, old)).toBe(false);
	expect(await spend(acme.owner.id, fresh)).toBe(true);
});

test.each(["", "AAAA", "AAAA-AAAAA", "0000-0000", "AAAA-AAA1"])("%j cannot be a code", (typed) => {
	expect(readRecoveryCode(typed)).toBeNull();
});
