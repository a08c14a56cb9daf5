import postgres, { type Sql } from "postgres";
import { createDatabase, createLogins, type LoginPasswords, prepareDatabase } from "#db/logins.ts";

export type LocalPasswords = LoginPasswords & { superuser: string; unleash: string };

const firstStart = 20_261_122;

/** Makes the product's database with its logins, and Unleash's; what is there already stays. */
export async function createDatabases(port: number, passwords: LocalPasswords): Promise<void> {
	await asSuperuser(port, passwords, "postgres", async (sql) => {
		// Processes that share the server may come here at once; the lock goes with the connection.
		await sql`select pg_advisory_lock(${firstStart})`;
		await createLogins(sql, passwords);
		await createDatabase(sql, "crowdminder");
		await createUnleashDatabase(sql, passwords.unleash);
		await asSuperuser(port, passwords, "crowdminder", prepareDatabase);
	});
}

/** Password and names are of our own making and need no quoting. */
export function localUrl(port: number, login: string, password: string, database: string): string {
	return `postgres://${login}:${password}@127.0.0.1:${port}/${database}`;
}

async function createUnleashDatabase(sql: Sql, password: string): Promise<void> {
	const [login] = await sql`select 1 from pg_roles where rolname = 'unleash'`;
	await sql.unsafe(`${login ? "alter" : "create"} role unleash login password '${password}'`);
	const [database] = await sql`select 1 from pg_database where datname = 'unleash'`;
	if (!database) await sql`create database unleash owner unleash`;
	await sql`revoke all on database unleash from public`;
}

async function asSuperuser(
	port: number,
	passwords: LocalPasswords,
	database: string,
	work: (sql: Sql) => Promise<void>,
): Promise<void> {
	const url = localUrl(port, "postgres", passwords.superuser, database);
	const sql = postgres(url, { max: 1, onnotice: () => undefined });
	try {
		await work(sql);
	} finally {
		await sql.end();
	}
}
