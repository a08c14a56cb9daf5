import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { exportEverythingJob } from "#app/modules/exports/export-everything.job.server.ts";
import { forgetOldest } from "#app/modules/exports/forget-copies.server.ts";
import { forgetExportJob } from "#app/modules/exports/forget-export.job.server.ts";
import { storeMadeFile } from "#app/modules/files/store-made-file.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { fillNasty } from "#tests/kit/fill-nasty.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import { queuedMails } from "#tests/kit/queued-mail.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { unzip } from "#tests/kit/unzip.ts";
import { jobContext } from "../onboarding/sign-up-kit.ts";

const kit = testKit();
const product = testProduct(kit);
let tenant: TestTenant;
let owner: string;

beforeAll(async () => {
	tenant = await kit.createTenant({
		slug: "copied",
		name: "Copied & Co",
		members: [{ role: "admin" }],
		passwordHash: "$argon2id$not-for-anybody",
	});
	owner = await product.cookieOf(tenant);
	await fillNasty(kit, tenant);
	await keepFile("contract.txt", "signed on paper");
});

const headers = (cookie: string) => ({ cookie, accept: "text/html", "sec-fetch-dest": "document" });
const ask = () => product.post("copied", "/settings/export", {}, { headers: headers(owner) });

test("an owner asks, one copy at a time is made, and its downloads stand in the history", async () => {
	expect((await ask()).status).toBe(302);
	expect((await ask()).status).toBe(409);
	const look = () => product.ask("copied", "/settings/export", { headers: headers(owner) });
	for (const waiting of await Promise.all(Array.from({ length: 5 }, look))) {
		expect(waiting.status).toBe(200);
		expect(waiting.text).toContain("A copy is about to be made.");
	}
	const id = await makeIt();
	const mails = await queuedMails(kit, tenant.id);
	expect(mails.map(({ template, to }) => [template, to])).toEqual([
		["export-ready", "owner@copied.example"],
	]);
	const { status, bytes } = await product.ask("copied", `/settings/export/${id}/file`, {
		headers: headers(owner),
	});
	expect(status).toBe(200);
	const parts = await unzip(bytes);
	const readme = parts.get("README.txt") ?? "";
	expect(readme).toContain("time_entries (");
	const entries: { note: string; member_name: string }[] = JSON.parse(
		parts.get("json/time_entries.json") ?? "",
	);
	const [count] = await kit.owner.unsafe(
		`select count(*)::integer as count from ${tenant.schemaName}.time_entries`,
	);
	expect(entries).toHaveLength(count?.count);
	expect(entries[0]?.member_name).toBe("Olwethu Owner");
	const rows: Record<string, string>[] = parse(parts.get("csv/time_entries.csv") ?? "", {
		columns: true,
		bom: true,
	});
	expect(rows).toHaveLength(entries.length);
	for (const { note = "" } of rows) expect(note).not.toMatch(/^[=+\-@\t\r]/);
	const everything = [...parts.values()].join("\n");
	expect(everything).not.toMatch(/password_hash|token_hash|not-for-anybody/);
	const file = [...parts].find(([name]) => name.endsWith("contract.txt"));
	expect(file?.[1]).toBe("signed on paper");
	expect([...parts.keys()].some((name) => name.endsWith(".zip"))).toBe(false);
	const [line] = await kit.owner.unsafe(`
		select count(*)::integer as count from ${tenant.schemaName}.audit_lines
		where action = 'data-export:download' and object_id = '${id}'`);
	expect(line?.count).toBe(1);
});

test("nobody but an owner gets at it, and after its time it is gone", async () => {
	const [copy] = await kit.owner.unsafe<{ id: string }[]>(
		`select id from ${tenant.schemaName}.data_exports`,
	);
	const path = `/settings/export/${copy?.id}/file`;
	const admin = await product.cookieOf(tenant, tenant.member("admin"));
	for (const address of [path, "/settings/export"]) {
		const answer = await product.ask("copied", address, { headers: headers(admin) });
		expect(answer.status).toBe(404);
	}
	await kit.owner.unsafe(`update ${tenant.schemaName}.data_exports set expires_at = now()`);
	expect((await product.ask("copied", path, { headers: headers(owner) })).status).toBe(410);
	const context = await contextNow();
	await kit.asTenant(tenant, (db) => forgetExportJob.run(db, { exportId: copy?.id }, context));
	const [left] = await kit.owner.unsafe(`
		select count(*)::integer as count from ${tenant.schemaName}.files where object_type = 'data-export'`);
	expect(left?.count).toBe(0);
	const page = await product.ask("copied", "/settings/export", { headers: headers(owner) });
	expect(page.text).toContain("Deleted");
});

test("an attempt that is ended leaves nothing, and the next one takes away what a killed one left", async () => {
	await ask();
	const exportId = await waitingId();
	const ending = {
		...(await contextNow()),
		signal: AbortSignal.abort(new Error("The worker ends")),
	};
	const ended = kit.asTenant(tenant, (db) => exportEverythingJob.run(db, { exportId }, ending));
	await expect(ended).rejects.toThrow("The worker ends");
	const uploads = join(product.services.env.DATA_DIR, "uploads");
	expect(readdirSync(uploads)).toEqual([]);
	// Killed in the middle of writing, and after storing, before its row said so.
	writeFileSync(join(uploads, `export-${exportId}.zip`), "half of a zip");
	await keepFile("half.zip", "stored, and never named", { type: "data-export", id: exportId });
	expect(await makeIt()).toBe(exportId);
	expect(readdirSync(uploads)).toEqual([]);
	const [stored] = await kit.owner.unsafe(`
		select count(*) filter (where object_id = '${exportId}')::integer as copies,
			sum(bytes) = (select file_bytes from ${tenant.schemaName}.entitlement) as is_counted
		from ${tenant.schemaName}.files`);
	expect(stored).toEqual({ copies: 1, is_counted: true });
	const path = `/settings/export/${exportId}/file`;
	const { bytes } = await product.ask("copied", path, { headers: headers(owner) });
	expect((await unzip(bytes)).has("README.txt")).toBe(true);
});

test("a suspended and unpaid workspace can still be copied by its owner", async () => {
	await kit.owner`
		update public.tenants set state = 'suspended', trial_ends_at = now() - interval '1 day'
		where id = ${tenant.id}`;
	product.services.directory.forget();
	expect((await ask()).status).toBe(302);
	const id = await makeIt();
	const path = `/settings/export/${id}/file`;
	expect((await product.ask("copied", path, { headers: headers(owner) })).status).toBe(200);
});

test("only the newest copies are kept: each is as large as the workspace, and no plan counts it first", async () => {
	const copies = await kit.owner.unsafe(`
		insert into ${tenant.schemaName}.data_exports (id, asked_by, asked_at, state, key, ready_at, expires_at)
		select gen_random_uuid(), '${tenant.owner.id}', now(), 'ready', gen_random_uuid(), now() + n * interval '1 hour', now() + interval '7 days'
		from generate_series(1, 4) n returning id`);
	await kit.asTenant(tenant, (db) => forgetOldest(db, new Date()));
	const kept = await kit.owner.unsafe<{ id: string }[]>(
		`select id from ${tenant.schemaName}.data_exports where state = 'ready' order by ready_at`,
	);
	expect(kept.map(({ id }) => id)).toEqual(copies.slice(1).map(({ id }) => id));
	const [stored] = await kit.owner.unsafe(
		`select count(*)::integer as count from ${tenant.schemaName}.files where object_type = 'data-export'`,
	);
	expect(stored?.count, "the real one was the oldest").toBe(0);
	const page = await product.ask("copied", "/settings/export", { headers: headers(owner) });
	expect(page.text).not.toContain("was erased");
});

async function contextNow() {
	const record = await product.services.directory.byId(tenant.id);
	if (!record) throw new Error("The tenant is gone");
	return { ...jobContext(product.services, null), tenant: record };
}

/** Does what the worker does with the copy that waits. */
async function makeIt(): Promise<string> {
	const exportId = await waitingId();
	const context = await contextNow();
	await kit.asTenant(tenant, (db) => exportEverythingJob.run(db, { exportId }, context));
	return exportId;
}

async function waitingId(): Promise<string> {
	const [row] = await kit.owner.unsafe<{ id: string }[]>(
		`select id from ${tenant.schemaName}.data_exports where state = 'waiting'`,
	);
	return row?.id ?? "";
}

async function keepFile(
	name: string,
	text: string,
	of = { type: "client", id: newId() },
): Promise<void> {
	const path = join(mkdtempSync(join(tmpdir(), "kept-")), name);
	writeFileSync(path, text);
	const { services } = product;
	const context = await contextNow();
	const storing = {
		...{ tenant: context.tenant, storage: services.storage, now: new Date() },
		...{ actor: { kind: "job" } as const, writing: usualWriting },
		step: <T>(work: (db: TenantDb) => Promise<T>) => kit.asTenant(tenant, work),
	};
	await storeMadeFile(storing, {
		...{ path, name, type: "text/plain" },
		...{ objectType: of.type, objectId: of.id, isSensitive: false },
	});
}
