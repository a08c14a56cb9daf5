import postgres, { type Sql } from "postgres";
import { connectOwner } from "#db/migrator/owner-connection.ts";
import { prepareRoles } from "#db/tenant-roles.ts";
import { startBenchDatabase } from "./lib/database.ts";
import { type Result, resultOf } from "./lib/result.ts";

export const name = "SET ROLE by number of tenants' roles";

export async function run(): Promise<Result[]> {
	const server = await startBenchDatabase();
	const owner = connectOwner(server.ownerUrl);
	const app = postgres(server.appUrl, { max: 1 });
	const results: Result[] = [];
	try {
		for (const count of [100, 1_000, 5_000]) {
			await prepareRoles(owner, count);
			const roles = await owner<{ role: string }[]>`
				select role_name as role from public.prepared_roles order by tenant_id limit 50`;
			results.push(
				resultOf(`SET ROLE among ${count} roles`, "ms", await setRoles(app, roles)),
				resultOf(
					`the first one after a GRANT, among ${count}`,
					"ms",
					await afterGrant(owner, app, roles),
				),
			);
		}
		return results;
	} finally {
		await Promise.all([app.end(), owner.end({ timeout: 2 })]);
		await server.stop();
	}
}

type Roles = readonly { role: string }[];

async function setRoles(app: Sql, roles: Roles): Promise<number[]> {
	const times: number[] = [];
	for (const { role } of [...roles, ...roles, ...roles]) times.push(await setRole(app, role));
	return times.slice(roles.length);
}

/** A new role makes every connection read all its memberships anew. */
async function afterGrant(owner: Sql, app: Sql, roles: Roles): Promise<number[]> {
	const times: number[] = [];
	for (const { role } of roles.slice(0, 15)) {
		await owner`create role cm_bench nologin role cm_app`;
		times.push(await setRole(app, role));
		await owner`drop role cm_bench`;
		await setRole(app, role);
	}
	return times;
}

function setRole(app: Sql, role: string): Promise<number> {
	return app.begin(async (tx) => {
		const began = performance.now();
		await tx`select set_config('role', ${role}, true)`;
		return performance.now() - began;
	});
}
