import { fileURLToPath } from "node:url";
import type { Sql } from "postgres";

export type LoginPasswords = { app: string; migrator: string };

/**
 * Makes the server's three roles, or brings existing ones up to date, by `logins.sql`; safe to repeat.
 *
 * @param admin a connection to any database of the server, as a superuser or a role with CREATEROLE
 */
export async function createLogins(admin: Sql, passwords: LoginPasswords): Promise<void> {
	await admin.file(sqlFile("logins.sql"));
	await setPassword(admin, "cm_app", passwords.app);
	await setPassword(admin, "cm_migrator", passwords.migrator);
}

/**
 * Makes a database owned by the migrator unless it is there.
 *
 * @param admin as for `createLogins`, which must have run
 */
export async function createDatabase(admin: Sql, name: string): Promise<void> {
	const [found] = await admin`select 1 from pg_database where datname = ${name}`;
	if (found) return;
	await letAdminActAsMigrator(admin);
	await admin`create database ${admin(name)} owner cm_migrator template template0 encoding 'UTF8'`;
}

/**
 * Prepares a new database by `database.sql`: who may connect, the schemas `public` and `extensions`.
 * Safe to repeat.
 *
 * @param admin a connection to that database, as for `createDatabase`
 */
export async function prepareDatabase(admin: Sql): Promise<void> {
	await admin.file(sqlFile("database.sql"));
}

function sqlFile(name: string): string {
	return fileURLToPath(new URL(name, import.meta.url));
}

/** A password cannot be a parameter of ALTER ROLE: the server quotes it. */
async function setPassword(admin: Sql, role: string, password: string): Promise<void> {
	const [made] = await admin<{ statement: string }[]>`
		select format('alter role %I password %L', ${role}::text, ${password}::text) as statement`;
	if (made) await admin.unsafe(made.statement);
}

/** On 16 and newer only who may become a role may give it a database; a superuser always may. */
async function letAdminActAsMigrator(admin: Sql): Promise<void> {
	const [who] = await admin<{ superuser: boolean }[]>`
		select rolsuper as superuser from pg_roles where rolname = current_user`;
	if (!who?.superuser) await admin`grant cm_migrator to current_user`;
}
