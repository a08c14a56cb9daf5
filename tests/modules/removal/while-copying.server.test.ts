import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { hashPassword } from "#app/lib/password-hash.server.ts";
import { exportEverythingJob } from "#app/modules/exports/export-everything.job.server.ts";
import { forgetFiles, removeTenant } from "#db/remove-tenant.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testProduct } from "#tests/kit/product.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { tenantOf } from "#tests/kit/tenant-of.ts";
import { unzip } from "#tests/kit/unzip.ts";
import { keep, keysOf } from "../files/storing.ts";
import { jobContext } from "../onboarding/sign-up-kit.ts";

const kit = testKit();
const product = testProduct(kit);
const password = "tarpaulin river lamp";
let tenant: TestTenant;
let headers: Record<string, string>;

beforeAll(async () => {
	const passwordHash = await hashPassword(password);
	tenant = await kit.createTenant({ slug: "leaver", name: "Leaver & Co", passwordHash });
	const cookie = await product.cookieOf(tenant);
	headers = { cookie, accept: "text/html", "sec-fetch-dest": "document" };
	await keep(product.services, tenant, "signed on paper");
});

test("a copy that is being made when deletion is asked for is finished and can be taken along", async () => {
	const id = await copyDuring(async () => {
		const form = { name: "Leaver & Co", password };
		const asked = await product.post("leaver", "/settings/deletion", form, { headers });
		expect(asked.status).toBe(302);
	});
	expect((await tenantOf(kit, tenant.id))?.deleteAfter).not.toBeNull();
	const { status, bytes } = await product.ask("leaver", `/settings/export/${id}/file`, { headers });
	expect(status).toBe(200);
	expect([...(await unzip(bytes)).values()]).toContain("signed on paper");
});

test("a copy that is being made on the day of the removal neither stops it nor outlives it", async () => {
	await kit.owner`update public.tenants set delete_after = now() where id = ${tenant.id}`;
	let removal = Promise.resolve(false);
	const copy = copyDuring(async () => {
		removal = removeTenant(kit.owner, tenant, { dueAt: new Date() });
		await expect.poll(somebodyWaits, { interval: 20, timeout: 5_000 }).toBe(true);
	});
	await Promise.allSettled([copy]);
	expect(await removal).toBe(true);
	await forgetFiles(kit.owner, (prefix) => product.services.storage.removeAll(prefix));
	expect(await tenantOf(kit, tenant.id)).toBeNull();
	expect(await keysOf(product.services, tenant)).toEqual([]);
	expect(readdirSync(join(product.services.env.DATA_DIR, "uploads"))).toEqual([]);
});

/** Makes a copy as the worker does; `midway` happens once its first table is written. */
async function copyDuring(midway: () => Promise<void>): Promise<string> {
	await product.post("leaver", "/settings/export", {}, { headers });
	const [asked] = await kit.owner.unsafe<{ id: string }[]>(
		`select id from ${tenant.schemaName}.data_exports where state = 'waiting'`,
	);
	const record = await product.services.directory.byId(tenant.id);
	if (!(record && asked)) throw new Error("No copy waits");
	let isBegun = false;
	const context = {
		...{ ...jobContext(product.services, null), tenant: record },
		async progress() {
			if (isBegun) return;
			isBegun = true;
			await midway();
		},
	};
	const payload = { exportId: asked.id };
	await kit.asTenant(tenant, (db) => exportEverythingJob.run(db, payload, context));
	return asked.id;
}

/** The removal, for what the copy reads. */
async function somebodyWaits(): Promise<boolean> {
	const waiting = await kit.owner`
		select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
	return waiting.length > 0;
}
