import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { enqueueForTenants } from "#app/jobs/enqueue.server.ts";
import { newId } from "#app/lib/id.ts";
import { storageMeasured } from "#app/modules/entitlements/storage-measured.server.ts";
import { overrides } from "#db/public/entitlements.ts";
import { clients } from "#db/tenant/projects.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testMailServer } from "#tests/kit/mail-server.ts";
import { jobsOf, until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import { testStaff } from "#tests/kit/staff.ts";
import type { TestTenant } from "#tests/kit/tenant.ts";
import { testWorker } from "#tests/kit/worker.ts";

const mailServer = testMailServer();
const kit = testKit();
const product = testServices(kit, { env: () => ({ SMTP_URL: mailServer.url }) });
const worker = testWorker(kit, product);
let day = 0;

/** Measures as at the beginning of another day, and waits until that and its mails are done. */
async function measure(tenant: TestTenant): Promise<void> {
	day += 1;
	const on = `2026-12-${String(day).padStart(2, "0")}`;
	await enqueueForTenants(kit.database.public, "measure-storage", [
		{ tenantId: tenant.id, payload: { on } },
	]);
	await worker.start(undefined);
	await until(async () =>
		(await jobsOf(kit, tenant.id)).every(({ state }) => state === "completed"),
	);
	await worker.stop();
}

/** Leaves the workspace no storage at all, as a limit that was lent. */
async function lendNone(tenant: TestTenant): Promise<string> {
	const [id, { id: authorId }] = [newId(), await testStaff(kit, "product")];
	await kit.database.public.insert(overrides).values({
		...{ id, tenantId: tenant.id, authorId, reason: "A test", limits: { storageGb: 0 } },
		until: new Date(Date.now() + 86_400_000),
	});
	return id;
}

test("what a workspace keeps is measured, and grows with what it keeps", async () => {
	const tenant = await kit.createTenant();
	const measured = () => kit.asTenant(tenant, storageMeasured);
	expect(await measured()).toBeNull();
	await measure(tenant);
	const before = (await measured()) ?? 0;
	expect(before).toBeGreaterThan(100_000);
	await kit.asTenant(tenant, (db) =>
		db.insert(clients).values(
			Array.from({ length: 2_000 }, (_, index) => ({
				id: newId(),
				name: `Client ${index} ${"of a long name ".repeat(5)}`,
			})),
		),
	);
	await measure(tenant);
	expect(await measured()).toBeGreaterThan(before);
	expect(mailServer.received).toEqual([]);
});

test("owner and finance hear once that it is full, and again when it was not meanwhile", async () => {
	const tenant = await kit.createTenant({
		members: [{ role: "finance" }, { role: "employee" }],
	});
	const lent = await lendNone(tenant);
	await measure(tenant);
	await measure(tenant);
	const readers = () => mailServer.received.map(({ to }) => to[0]?.address).toSorted();
	const both = [tenant.owner.email, tenant.member("finance").email].toSorted();
	expect(readers()).toEqual(both);
	expect(mailServer.received[0]?.subject).toBe(`${tenant.name} uses all of its 0 GB`);
	const end = { endedAt: new Date() };
	await kit.database.public.update(overrides).set(end).where(eq(overrides.id, lent));
	await measure(tenant);
	await lendNone(tenant);
	await measure(tenant);
	expect(readers()).toEqual([...both, ...both].toSorted());
});
