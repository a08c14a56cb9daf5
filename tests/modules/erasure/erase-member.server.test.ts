import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { exportEverythingJob } from "#app/modules/exports/export-everything.job.server.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { files } from "#db/tenant/files.ts";
import { timeImports } from "#db/tenant/time-imports.ts";
import { fillEveryTable } from "#tests/kit/fill-every-table.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { unzip } from "#tests/kit/unzip.ts";
import { jobContext } from "../onboarding/sign-up-kit.ts";

const kit = testKit();
const product = testProduct(kit);
let tenant: TestTenant;
let owner: string;
let personId: string;

beforeAll(async () => {
	tenant = await kit.createTenant({
		slug: "forgets",
		members: [
			{ role: "employee", name: "Ann Erasable", email: "Ann@real.example" },
			{ role: "admin", name: "Ben Stays" },
		],
	});
	owner = await product.cookieOf(tenant);
	personId = tenant.member("employee").id;
	await product.cookieOf(tenant, tenant.member("employee"));
	await fillEveryTable(kit, tenant, tenant.member("employee"));
	const by = { kind: "member", id: personId } as const;
	await kit.asTenant(tenant, async (db) => {
		await recordAudit(db, by, {
			...{ action: "member:rename", objectType: "member", objectId: personId },
			...{ before: { name: "Ann Maiden" }, after: { name: "Ann Erasable" } },
		});
		await recordAudit(db, by, {
			...{ action: "invitation:send", objectType: "invitation", objectId: newId() },
			after: { email: "ann@real.example", role: "employee" },
		});
		await db.insert(files).values({
			...{ id: newId(), key: "picture-of-ann", name: "ann.webp", type: "image/webp", bytes: 3 },
			...{ sha256: "x", objectType: "picture", objectId: personId, state: "stored" },
		});
		await db.update(entitlement).set({ fileBytes: 3 });
		await db.insert(timeImports).values(
			(["draft", "done"] as const).map((state) => ({
				...{ id: newId(), memberId: tenant.owner.id, source: "csv" as const, state },
				...{ fileName: "Ann Erasable.csv", content: "Person\nann@real.example" },
				mapping: {
					...{ heads: ["Person"], sample: [["Ann Erasable"]], guessed: {}, kept: {} },
					survey: { people: [{ key: "ann@real.example", name: "Ann Erasable" }] },
				},
				outcome: { result: { refused: [{ cells: ["Ann Erasable"] }] }, trial: ["Ann Erasable"] },
			})),
		);
	});
});

const headers = (cookie: string) => ({ cookie, accept: "text/html", "sec-fetch-dest": "document" });
const erase = (name: string) =>
	product.post("forgets", `/people/${personId}/erasure`, { name }, { headers: headers(owner) });

test("a line of the history cannot be changed, however little", async () => {
	for (const change of [
		sql`update audit_lines set action = 'x'`,
		sql`update audit_lines set after = '{}'`,
		sql`update audit_lines set after = jsonb_set(after, '{name}', '"[erased]"') where after ? 'name'`,
	]) {
		const attempt = kit.asTenant(tenant, (db) => db.execute(change));
		await expect(attempt).rejects.toMatchObject({ cause: { code: "42501" } });
	}
});

test("not even while somebody is erased does a line say anything else than before", async () => {
	for (const change of [
		sql`update audit_lines set actor_id = null`,
		sql`update audit_lines set after = '{}'`,
		sql`update audit_lines set after = jsonb_set(after, '{name}', '"Somebody Else"') where after ? 'name'`,
		sql`delete from audit_lines`,
	]) {
		const attempt = kit.asTenant(tenant, async (db) => {
			await db.execute(sql`update members set erased_at = now() where id = ${personId}`);
			await db.execute(change);
		});
		await expect(attempt).rejects.toMatchObject({ cause: { code: "42501" } });
	}
});

test("who has not left, and a name that was not typed, are refused", async () => {
	const early = await erase("Ann Erasable");
	expect(early.status).toBe(409);
	expect(early.text).toContain("Only people who have left can be erased.");
	await product.post("forgets", `/people/${personId}/departure`, {}, { headers: headers(owner) });
	const wrong = await erase("Ann");
	expect(wrong.status).toBe(422);
	expect(wrong.text).toContain("letter by letter");
	const admin = await product.cookieOf(tenant, tenant.member("admin"));
	const notTheirs = await product.ask("forgets", `/people/${personId}/erasure`, {
		headers: headers(admin),
	});
	expect(notTheirs.status).toBe(404);
});

test("nothing anywhere says who it was; hours and history stay under no name", async () => {
	const early = await askCopy();
	await makeCopy(early);
	const before = await counts();
	const late = await askCopy();
	// Somebody is erased while the next copy is written, after its rows were read.
	let answer: Awaited<ReturnType<typeof erase>> | undefined;
	const outcome = await makeCopy(late, async () => {
		answer ??= await erase("Ann Erasable");
	});
	expect(answer?.status).toBe(302);
	expect(outcome).toEqual({ postponedUntil: expect.any(Date) });
	expect(await copies()).toEqual({ [early]: "gone 0", [late]: "waiting 0" });
	expect(await makeCopy(late)).toBeNull();
	expect(await copies()).toEqual({ [early]: "gone 0", [late]: "ready 1" });
	expect(await copyText(late)).not.toMatch(/Ann Erasable|Ann Maiden|real\.example/);
	const text = await everything();
	for (const told of ["Ann Erasable", "Ann Maiden", "real.example", "picture-of-ann"]) {
		expect(text.toLowerCase()).not.toContain(told.toLowerCase());
	}
	expect(text).toContain(`Erased person ${personId.slice(-4).toUpperCase()}`);
	expect(text).toContain("Ben Stays");
	const after = await counts();
	expect(after.entries).toBe(before.entries);
	expect(after.erasures).toBe(1);
	expect(after.others).toBe(before.others);
	const [address] = await kit.owner`
		select count(*)::integer as count from public.member_addresses where tenant_id = ${tenant.id}`;
	expect(address?.count).toBe(1);
	const page = await product.ask("forgets", `/people/${personId}/erasure`, {
		headers: headers(owner),
	});
	expect(page.text).toContain("1 entry of the sign-in history");
	expect(page.text).toContain("1 copy of the workspace deleted");
	const exported = await product.ask("forgets", "/settings/export", { headers: headers(owner) });
	expect(exported.text).toContain("Deleted when somebody in it was erased.");
	expect((await erase("Ann Erasable")).status).toBe(422);
	const back = await product.post(
		"forgets",
		`/people/${personId}/return`,
		{},
		{ headers: headers(owner) },
	);
	expect(back.status).toBe(404);
});

test("people download what is kept about them, and nothing of others or that is secret", async () => {
	const admin = tenant.member("admin");
	const cookie = await product.cookieOf(tenant, admin);
	const { status, bytes } = await product.ask("forgets", "/account/data/file", {
		headers: { cookie },
	});
	expect(status).toBe(200);
	const answer = await unzip(bytes);
	const text = [...answer].map(([name, content]) => `${name}\n${content}`).join("\n");
	expect([...answer.keys()]).toContain("json/members.json");
	expect(text).toContain(admin.email);
	expect(text).not.toContain(tenant.owner.email);
	expect(text).not.toContain("token_hash");
	expect(text).not.toContain("password_hash");
});

test("nobody takes so many copies of their data that the database has no connection for others", async () => {
	const cookie = await product.cookieOf(tenant);
	const take = () => product.ask("forgets", "/account/data/file", { headers: { cookie } });
	const statuses = (await Promise.all([1, 2, 3, 4, 5].map(take))).map(({ status }) => status);
	expect(statuses.toSorted()).toEqual([200, 200, 200, 429, 429]);
});

async function counts() {
	const [row] = await kit.owner.unsafe<Record<"entries" | "erasures" | "others", number>[]>(`
		select (select count(*)::integer from ${tenant.schemaName}.time_entries) as entries,
			count(*) filter (where action = 'member:erase')::integer as erasures,
			count(*) filter (where action <> 'member:erase' and object_type <> 'data-export')::integer as others
		from ${tenant.schemaName}.audit_lines`);
	return row ?? { entries: -1, erasures: -1, others: -1 };
}

async function askCopy(): Promise<string> {
	await product.post("forgets", "/settings/export", {}, { headers: headers(owner) });
	const [row] = await kit.owner.unsafe<{ id: string }[]>(
		`select id from ${tenant.schemaName}.data_exports where state = 'waiting'`,
	);
	return row?.id ?? "";
}

/** What the worker does with a copy that waits. */
async function makeCopy(exportId: string, progress?: () => Promise<void>) {
	const record = await product.services.directory.byId(tenant.id);
	if (!record) throw new Error("The tenant is gone");
	const context = { ...jobContext(product.services, null), tenant: record };
	const job = progress ? { ...context, progress } : context;
	return kit.asTenant(tenant, (db) => exportEverythingJob.run(db, { exportId }, job));
}

/** State and number of stored files, by copy. */
async function copies(): Promise<Record<string, string>> {
	const rows = await kit.owner.unsafe<{ id: string; said: string }[]>(`
		select id, state || ' ' || (
			select count(*) from ${tenant.schemaName}.files where object_id = data_exports.id
		) as said
		from ${tenant.schemaName}.data_exports where asked_by = '${tenant.owner.id}'`);
	return Object.fromEntries(rows.map(({ id, said }) => [id, said]));
}

async function copyText(exportId: string): Promise<string> {
	const { bytes } = await product.ask("forgets", `/settings/export/${exportId}/file`, {
		headers: headers(owner),
	});
	const parts = await unzip(bytes);
	expect(parts.size).toBeGreaterThan(20);
	return [...parts.values()].join("\n");
}

async function everything(): Promise<string> {
	const tables = await kit.owner<{ name: string }[]>`
		select table_name as name from information_schema.tables where table_schema = ${tenant.schemaName}`;
	const texts = tables.map(async ({ name }) => {
		const [row] = await kit.owner<{ text: string }[]>`
			select coalesce(string_agg(t::text, ' '), '') as text
			from ${kit.owner(tenant.schemaName)}.${kit.owner(name)} t`;
		return row?.text ?? "";
	});
	return (await Promise.all(texts)).join("\n");
}
