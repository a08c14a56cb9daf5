import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { LockLost, withMigratorLock } from "#db/migrator/lock.ts";
import { migrate } from "#db/migrator/migrate.ts";
import { failuresOf } from "#db/migrator/outcome.ts";
import { testKit } from "#tests/kit/kit.ts";
import { addNickname, setsWith } from "#tests/kit/migrations.ts";
import { hasColumn, runMigrator } from "#tests/kit/migrator.ts";

const kit = testKit();

test("a table that is locked for a moment is waited for, one that stays locked fails alone", async () => {
	const [held, free] = await Promise.all([kit.createTenant(), kit.createTenant()]);
	let isLocked = () => {};
	const locked = new Promise<void>((resolve) => {
		isLocked = resolve;
	});
	let letGo = () => {};
	const gate = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	const holding = kit.owner.begin(async (tx) => {
		await tx`select 1 from ${tx(held.schemaName)}.members`;
		isLocked();
		await gate;
	});
	await locked;
	const report = await runMigrator(kit, setsWith(addNickname), [held.slug, free.slug]);
	expect(failuresOf(report)).toEqual([
		expect.objectContaining({
			tenant: held.slug,
			failure: expect.objectContaining({ sqlState: "55P03" }),
		}),
	]);
	expect(await hasColumn(kit, free, "nickname")).toBe(true);
	const second = runMigrator(kit, setsWith(addNickname), [held.slug]);
	setTimeout(letGo, 150);
	expect(failuresOf(await second)).toEqual([]);
	await holding;
});

test("a second migrator is refused while one is at work, or waits when told to", async () => {
	const order: string[] = [];
	let letGo = () => {};
	const gate = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	let locked = () => {};
	const isLocked = new Promise<void>((resolve) => {
		locked = resolve;
	});
	const first = withMigratorLock(kit.urls.ownerUrl, false, async () => {
		locked();
		await gate;
		order.push("first");
	});
	await isLocked;
	await expect(runMigrator(kit, setsWith())).rejects.toThrow(/Another migrator is at work/);
	const waiting = migrate({ url: kit.urls.ownerUrl, sets: setsWith(), wait: true }).then(() =>
		order.push("second"),
	);
	letGo();
	await Promise.all([first, waiting]);
	expect(order).toEqual(["first", "second"]);
});

test("an index built concurrently is taken up again after an interruption", async () => {
	const tenant = await kit.createTenant();
	const schema = kit.owner(tenant.schemaName);
	await kit.owner`insert into ${schema}.attempts (key, count, window_ends_at) values ('a', 1, now()), ('b', 1, now())`;
	// What an interrupted build leaves: an invalid index of the same name.
	await kit.owner`create unique index concurrently attempts_count on ${schema}.attempts (count)`.catch(
		() => undefined,
	);
	const sets = setsWith({
		tag: "0900_index",
		isTransactional: false,
		statements: ["create index concurrently if not exists attempts_count on attempts (count)"],
	});
	expect(failuresOf(await runMigrator(kit, sets, [tenant.slug]))).toEqual([]);
	const [index] = await kit.owner<{ valid: boolean; unique: boolean }[]>`
		select indisvalid as valid, indisunique as unique from pg_index
		where indexrelid = ${`${tenant.schemaName}.attempts_count`}::regclass`;
	expect(index).toEqual({ valid: true, unique: false });
});

test("a migrator that is killed midway leaves each tenant whole, and the next one finishes", async () => {
	const tenants = await Promise.all(Array.from({ length: 6 }, () => kit.createTenant()));
	const slow = {
		tag: "0900_slow",
		statements: [
			"alter table members add column early text",
			"select pg_sleep(0.4)",
			"alter table members add column late text",
		],
	};
	const script = `
		import { migrate } from "#db/migrator/migrate.ts";
		import { setsWith } from "#tests/kit/migrations.ts";
		await migrate({
			url: ${JSON.stringify(kit.urls.ownerUrl)},
			sets: setsWith(${JSON.stringify(slow)}),
			only: ${JSON.stringify(tenants.map((tenant) => tenant.slug))},
			onProgress: () => process.stdout.write("one"),
		});`;
	const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", script], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	await once(child.stdout, "data");
	child.kill("SIGKILL");
	await once(child, "exit");
	const halves = await Promise.all(
		tenants.map(async (tenant) => [
			await hasColumn(kit, tenant, "early"),
			await hasColumn(kit, tenant, "late"),
		]),
	);
	expect(halves.every(([early, late]) => early === late)).toBe(true);
	expect(halves.some(([early]) => early)).toBe(true);
	expect(halves.some(([early]) => !early)).toBe(true);
	const rest = await migrate({
		...{ url: kit.urls.ownerUrl, sets: setsWith(slow), wait: true },
		only: tenants.map((tenant) => tenant.slug),
	});
	expect(failuresOf(rest)).toEqual([]);
	for (const tenant of tenants) expect(await hasColumn(kit, tenant, "late")).toBe(true);
});

test("a migrator that lost its lock begins nothing more", async () => {
	const tenants = await Promise.all([kit.createTenant(), kit.createTenant(), kit.createTenant()]);
	const slow = {
		tag: "0900_slow",
		statements: ["select pg_sleep(0.3)", ...addNickname.statements],
	};
	const attempt = migrate({
		...{ url: kit.urls.ownerUrl, sets: setsWith(slow), parallel: 1 },
		only: tenants.map((tenant) => tenant.slug),
		onProgress: () => void cutLock(),
	});
	await expect(attempt).rejects.toBeInstanceOf(LockLost);
	const done = await Promise.all(tenants.map((tenant) => hasColumn(kit, tenant, "nickname")));
	expect(done).toContain(true);
	expect(done).toContain(false);
});

/** As a server does that restarts the one connection. */
async function cutLock(): Promise<void> {
	await kit.owner`
		select pg_terminate_backend(pid) from pg_stat_activity
		where application_name = 'crowdminder-migrator-lock' and datname = current_database()`;
}
