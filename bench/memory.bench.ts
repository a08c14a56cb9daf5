import { readFileSync } from "node:fs";
import type { Database } from "#db/connection.ts";
import { connectDatabase } from "#db/connection.ts";
import type { TenantRef } from "#db/handle.ts";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { settings } from "#db/tenant/settings.ts";
import { timeEntries, weekRows } from "#db/tenant/time.ts";
import { startBenchDatabase } from "./lib/database.ts";
import { makeTenants } from "./lib/many-tenants.ts";
import { type Result, resultOf } from "./lib/result.ts";
import { thirtyTables } from "./lib/thirty-tables.ts";

const tenants = 1_000;
const processes = 2;

export const name = `Memory: ${tenants} tenants through ${processes} processes of 8 connections`;

export async function run(): Promise<Result[]> {
	const server = await startBenchDatabase();
	const owner = connectOwner(server.ownerUrl);
	try {
		const made = await makeTenants(owner, thirtyTables().tenant, tenants);
		await owner.end();
		const databases = Array.from({ length: processes }, () =>
			connectDatabase({ url: server.appUrl }),
		);
		const highest = Math.max(
			...(await Promise.all(databases.map((database) => touchAll(database, made, server.pids)))),
		);
		const result = resultOf("backends' own memory at its highest", "GB", [highest / 2 ** 30], {
			aim: { atMost: 1.5 },
			note: "private memory of all of the server's processes, shared buffers left out",
		});
		await Promise.all(databases.map((database) => database.stop()));
		return [result];
	} finally {
		await owner.end({ timeout: 2 });
		await server.stop();
	}
}

/** Asks every tenant's tables that a page asks, eight tenants at a time, three times over. */
async function touchAll(
	database: Database,
	made: readonly TenantRef[],
	pids: () => number[],
): Promise<number> {
	let highest = 0;
	const queue = [...made, ...made, ...made].entries();
	const worker = async () => {
		for (const [n, tenant] of queue) {
			await database.asTenant(tenant, async (db) => {
				for (const table of [members, clients, projects, tasks, settings, timeEntries, weekRows]) {
					await db.select().from(table).limit(1);
				}
			});
			if (n % 50 === 0) highest = Math.max(highest, privateMemory(pids()));
		}
	};
	await Promise.all(Array.from({ length: 8 }, worker));
	return highest;
}

/** Bytes that the processes share with no other (proc_pid_smaps(5)). */
function privateMemory(pids: readonly number[]): number {
	return pids.reduce((sum, pid) => sum + privateBytes(pid), 0);
}

function privateBytes(pid: number): number {
	try {
		const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
		const kilobytes = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)];
		return kilobytes.reduce((sum, [, size]) => sum + Number(size) * 1024, 0);
	} catch {
		return 0;
	}
}
