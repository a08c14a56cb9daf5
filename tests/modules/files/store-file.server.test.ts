import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { enqueueForTenants } from "#app/jobs/enqueue.server.ts";
import { newId } from "#app/lib/id.ts";
import { removeFiles } from "#app/modules/files/remove-files.server.ts";
import { overrides } from "#db/public/entitlements.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { entitlement } from "#db/tenant/entitlement.ts";
import { files } from "#db/tenant/files.ts";
import { testKit } from "#tests/kit/kit.ts";
import { jobsOf, until } from "#tests/kit/queue.ts";
import { testS3 } from "#tests/kit/s3.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStaff } from "#tests/kit/staff.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { testWorker } from "#tests/kit/worker.ts";
import { contentOf, counted, keep, keysOf, sha256 } from "./storing.ts";

const s3 = testS3();
const kit = testKit();
const onDisk = testServices(kit);
const onS3 = testServices(kit, { env: s3.env });
const day = 86_400_000;

describe.each([
	["disk", onDisk],
	["s3", onS3],
] as const)("on %s", (kind, product) => {
	const worker = testWorker(kit, product);

	async function workOff(tenant: TestTenant): Promise<void> {
		await worker.start(undefined);
		await until(async () =>
			(await jobsOf(kit, tenant.id)).every(({ state }) => state === "completed"),
		);
		await worker.stop();
	}

	async function sweep(tenant: TestTenant): Promise<void> {
		const job = { tenantId: tenant.id, payload: { on: "2026-11-22" } };
		await enqueueForTenants(kit.database.public, "sweep-files", [job]);
		await workOff(tenant);
	}

	test("a file is kept under the tenant's own prefix, counted once, and has its line", async () => {
		const { services } = product;
		expect(services.storage.kind).toBe(kind);
		const tenant = await kit.createTenant();
		const id = await keep(services, tenant, "To whom it may concern");
		const [row] = await kit.asTenant(tenant, (db) => db.select().from(files));
		expect(row).toMatchObject({ id, name: "notes.txt", bytes: 22, state: "stored" });
		expect(row?.sha256).toBe(sha256("To whom it may concern"));
		expect(row?.key).toMatch(new RegExp(`^${tenant.id}/[\\w-]{43}$`));
		expect(await keysOf(services, tenant)).toEqual([row?.key]);
		expect(await counted(kit, tenant)).toEqual({ counter: 22, rows: 22 });
		const lines = await kit.asTenant(tenant, (db) =>
			db.select({ action: auditLines.action, after: auditLines.after }).from(auditLines),
		);
		expect(lines.at(-1)).toMatchObject({ action: "file:add", after: { file: "notes.txt" } });
	});

	test("the bytes go after the transaction that took the row away, and the room at once", async () => {
		const { services } = product;
		const tenant = await kit.createTenant();
		const [gone, kept] = [await keep(services, tenant, "one"), await keep(services, tenant, "two")];
		await expect(
			kit.asTenant(tenant, async (db) => {
				await removeFiles(db, [gone, kept]);
				throw new Error("rolled back");
			}),
		).rejects.toThrow("rolled back");
		await workOff(tenant);
		expect(await keysOf(services, tenant)).toHaveLength(2);
		expect(await kit.asTenant(tenant, (db) => removeFiles(db, [gone]))).toBe(3);
		expect(await counted(kit, tenant)).toEqual({ counter: 3, rows: 3 });
		await workOff(tenant);
		const [row] = await kit.asTenant(tenant, (db) => db.select({ key: files.key }).from(files));
		expect(await keysOf(services, tenant)).toEqual([row?.key]);
		expect(await contentOf(services, row?.key ?? "")).toBe("two");
	});

	test("the same id in two tenants never meets: each has its own bytes", async () => {
		const { services } = product;
		const [one, two] = [await kit.createTenant(), await kit.createTenant()];
		const id = await keep(services, one, "of one");
		const second = await keep(services, two, "of two");
		await kit.asTenant(two, (db) => db.update(files).set({ id }).where(eq(files.id, second)));
		await kit.asTenant(one, (db) => removeFiles(db, [id]));
		await workOff(one);
		expect(await keysOf(services, one)).toEqual([]);
		const [key = ""] = await keysOf(services, two);
		expect(await contentOf(services, key)).toBe("of two");
	});

	test("the sweep ends what was reserved, trashed and orphaned long ago, and nothing younger", async () => {
		const { services } = product;
		const tenant = await kit.createTenant();
		const long = new Date(Date.now() - 31 * day);
		const [old, young] = [
			await keep(services, tenant, "trashed long ago"),
			await keep(services, tenant, "trashed today"),
		];
		await kit.asTenant(tenant, async (db) => {
			const trashed = { state: "trashed" } as const;
			await db
				.update(files)
				.set({ ...trashed, trashedAt: long })
				.where(eq(files.id, old));
			await db
				.update(files)
				.set({ ...trashed, trashedAt: new Date() })
				.where(eq(files.id, young));
			for (const createdAt of [long, new Date()]) {
				await db.insert(files).values({
					...{ id: newId(), key: `${tenant.id}/${newId()}`, name: "", type: "", bytes: 1_000 },
					...{ objectType: "client", objectId: newId(), state: "reserved", createdAt },
				});
			}
			await db.update(entitlement).set({ fileBytes: 2_000 + 16 + 13 });
		});
		await sweep(tenant);
		const left = await kit.asTenant(tenant, (db) => db.select().from(files));
		expect(left.map(({ state }) => state).sort()).toEqual(["reserved", "trashed"]);
		expect(await counted(kit, tenant)).toEqual({ counter: 1_013, rows: 1_013 });
		await workOff(tenant);
		expect(await keysOf(services, tenant)).toHaveLength(1);
	});
});

test("room is taken before the bytes come: of many at once only those are kept that fit", async () => {
	const { services } = onDisk;
	const tenant = await kit.createTenant();
	await lend(tenant, 0.000_001);
	const outcomes = await Promise.allSettled(
		Array.from({ length: 6 }, () => keep(services, tenant, "x".repeat(300))),
	);
	expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
	expect(await counted(kit, tenant)).toEqual({ counter: 900, rows: 900 });
	await expect(keep(services, tenant, "x".repeat(300))).rejects.toMatchObject({
		...{ code: "storage.full", status: 413 },
		message: expect.stringContaining("larger plan"),
	});
	expect(await keysOf(services, tenant)).toHaveLength(3);
	await keep(services, tenant, "x".repeat(300), { beyondPlan: true });
	expect(await counted(kit, tenant)).toEqual({ counter: 1_200, rows: 1_200 });
});

/** Lends the workspace another limit of its storage. */
async function lend(tenant: TestTenant, storageGb: number): Promise<void> {
	const { id: authorId } = await testStaff(kit, "product");
	await kit.database.public.insert(overrides).values({
		...{ id: newId(), tenantId: tenant.id, authorId, reason: "A test", limits: { storageGb } },
		until: new Date(Date.now() + day),
	});
}
