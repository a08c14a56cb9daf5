import { newId } from "#app/lib/id.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { permissionsOf } from "#app/modules/members/permission-catalogue.ts";
import { clientPage } from "#app/modules/projects/client-list.server.ts";
import { projectPage } from "#app/modules/projects/project-list.server.ts";
import { connectDatabase, type Database } from "#db/connection.ts";
import type { TenantDb, TenantRef } from "#db/handle.ts";
import { readMigrationSets } from "#db/migrator/migration-set.ts";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { grants } from "#db/tenant/grants.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects } from "#db/tenant/projects.ts";
import { startBenchDatabase } from "./lib/database.ts";
import { makeTenants } from "./lib/many-tenants.ts";
import { median, type Result, resultOf } from "./lib/result.ts";

export const name = "Lists through 1,000 grants, against an owner's";

const rounds = 7;
const pagesPerRound = 20;
const clientCount = 1_000;
const projectsOfEach = 10;
const grantCount = 1_000;
const query = { search: "", state: "open" } as const;

/** 10,000 projects of 1,000 clients; somebody without a role's permission has 500 of the projects and 500 clients. */
export async function run(): Promise<Result[]> {
	const server = await startBenchDatabase();
	const owner = connectOwner(server.ownerUrl);
	const database = connectDatabase({ url: server.appUrl, size: 1, publicSize: 1 });
	try {
		const [tenant] = await makeTenants(owner, readMigrationSets().tenant, 1);
		if (!tenant) throw new Error("There is no tenant");
		const guest = await database.asTenant(tenant, fill);
		await owner.unsafe(`analyze "${tenant.schemaName}".projects, "${tenant.schemaName}".clients`);
		await owner.unsafe(`analyze "${tenant.schemaName}".grants`);
		return [
			...(await compared(database, tenant, guest, "project list", projectPage)),
			...(await compared(database, tenant, guest, "client list", clientPage)),
		];
	} finally {
		await database.stop(1);
		await owner.end({ timeout: 2 });
		await server.stop();
	}
}

type Page = (db: TenantDb, member: Asker, asked: typeof query) => Promise<unknown>;

async function compared(
	database: Database,
	tenant: TenantRef,
	guest: Asker,
	what: string,
	page: Page,
): Promise<Result[]> {
	const boss = { id: newId(), permissions: permissionsOf("owner") };
	const times = { boss: Array.of<number>(), guest: Array.of<number>() };
	for (let round = 0; round <= rounds; round += 1) {
		for (const [who, member] of Object.entries({ boss, guest })) {
			const taken = await timeOf(database, tenant, (db) => page(db, member, query));
			// The first round warms up.
			if (round > 0) times[who === "boss" ? "boss" : "guest"].push(taken);
		}
	}
	const value = median(times.guest) / median(times.boss);
	return [
		resultOf(`${what} of an owner`, "ms", times.boss),
		resultOf(`${what} through grants`, "ms", times.guest, { ratio: { to: "an owner's", value } }),
	];
}

/** Milliseconds of one page. */
function timeOf(
	database: Database,
	tenant: TenantRef,
	page: (db: TenantDb) => Promise<unknown>,
): Promise<number> {
	return database.asTenant(tenant, async (db) => {
		const began = performance.now();
		for (let n = 0; n < pagesPerRound; n += 1) await page(db);
		return (performance.now() - began) / pagesPerRound;
	});
}

async function fill(db: TenantDb): Promise<Asker> {
	const id = newId();
	const guest = { id, name: "Guest", email: "guest@bench.example", role: "client-viewer" } as const;
	await db.insert(members).values({ ...guest, hasSeat: false });
	const clientRows = Array.from({ length: clientCount }, (_, n) => ({
		id: newId(),
		name: `Client ${n}`,
	}));
	await db.insert(clients).values(clientRows);
	const projectRows = clientRows.flatMap((client) =>
		Array.from({ length: projectsOfEach }, (_, n) => ({
			...{ id: newId(), clientId: client.id, name: `Project ${n}` },
		})),
	);
	for (let from = 0; from < projectRows.length; from += 1_000) {
		await db.insert(projects).values(projectRows.slice(from, from + 1_000));
	}
	const half = grantCount / 2;
	const given = { subject: "member", memberId: id } as const;
	await db.insert(grants).values([
		...projectRows
			.filter((_, n) => n % 20 === 0)
			.slice(0, half)
			.map((project) => ({
				...{ ...given, id: newId(), objectType: "project", objectId: project.id },
				action: "project:read",
			})),
		...clientRows.slice(0, half).map((client) => ({
			...{ ...given, id: newId(), objectType: "client", objectId: client.id },
			action: "client:read",
		})),
	]);
	return { id, permissions: [] };
}
