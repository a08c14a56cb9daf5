import postgres from "postgres";
import { expect, test } from "vitest";
import { newId } from "#app/lib/id.ts";
import { Lanes } from "#db/lanes.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();

function open(options: { size: number; tenantsPerConnection?: number; lifetime?: number }): Lanes {
	return new Lanes({ url: kit.urls.appUrl, prepare: true, ...options });
}

/** The server's process that serves a piece of work. */
async function backendOf(lanes: Lanes, key: string, seconds = 0): Promise<number> {
	return lanes.run(key, async (sql) => {
		const [row] = await sql<{ pid: number }[]>`
			select pg_backend_pid() as pid, pg_sleep(${seconds})::text as slept`;
		return row?.pid ?? 0;
	});
}

test("a tenant's work goes to the same connection while that is free", async () => {
	const lanes = open({ size: 6 });
	const pids = new Set<number>();
	for (let n = 0; n < 12; n += 1) pids.add(await backendOf(lanes, "acme"));
	expect(pids.size).toBe(1);
	await lanes.stop(1);
});

test("many tenants are spread over all connections", async () => {
	const lanes = open({ size: 4 });
	const pids = new Set<number>();
	for (let n = 0; n < 40; n += 1) pids.add(await backendOf(lanes, newId()));
	expect(pids.size).toBe(4);
	await lanes.stop(1);
});

test("a tenant with very much to do does not hold up the others", async () => {
	const lanes = open({ size: 4 });
	await Promise.all(Array.from({ length: 8 }, () => backendOf(lanes, newId())));
	const flood = Array.from({ length: 60 }, () => backendOf(lanes, "busy", 0.02));
	let isFloodOver = false;
	const over = Promise.all(flood).then(() => {
		isFloodOver = true;
	});
	await Promise.all(["a", "b", "c", "d", "e", "f"].map((key) => backendOf(lanes, key)));
	expect(isFloodOver).toBe(false);
	await over;
	await lanes.stop(1);
});

test("a connection that served its number of tenants is replaced, and no work is lost", async () => {
	const lanes = open({ size: 2, tenantsPerConnection: 5 });
	const pids: number[] = [];
	for (let round = 0; round < 12; round += 1) {
		const few = Array.from({ length: 4 }, () => backendOf(lanes, newId()));
		pids.push(...(await Promise.all(few)));
	}
	expect(new Set(pids).size).toBeGreaterThan(4);
	const [row] = await kit.database.sql<{ count: number }[]>`
		select count(*)::integer as count from pg_stat_activity
		where pid in (select jsonb_array_elements_text(${JSON.stringify(pids)}::text::jsonb)::integer)`;
	expect(row?.count).toBeLessThanOrEqual(2);
	await lanes.stop(1);
});

test("a connection is replaced when it is old", async () => {
	const lanes = open({ size: 1, lifetime: 0.05 });
	const first = await backendOf(lanes, "acme", 0.1);
	expect(await backendOf(lanes, "acme")).not.toBe(first);
	await lanes.stop(1);
});

test("a connection that the server cut is opened again", async () => {
	const lanes = open({ size: 1 });
	const pid = await backendOf(lanes, "acme");
	const admin = postgres(kit.urls.superuserUrl, { max: 1 });
	await admin`select pg_terminate_backend(${pid})`;
	await admin.end();
	await expect
		.poll(() => backendOf(lanes, "acme").catch(() => pid), { timeout: 5_000 })
		.not.toBe(pid);
	await lanes.stop(1);
});
