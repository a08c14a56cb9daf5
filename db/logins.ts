import type { Sql } from "postgres";

export type LoginPasswords = { app: string; migrator: string };

/**
 * Makes the server's three roles, or brings existing ones up to date; safe to repeat. PostgreSQL 15 or newer.
 *
 * `cm_app` (web and worker) inherits nothing: it becomes `cm_jobs` or a tenant's role by SET ROLE only.
 * `cm_migrator` makes tenants' roles and owns schemas and tables. `cm_jobs` owns the queue's schema.
 *
 * @param admin a connection to any database of the server, as a superuser or a role with CREATEROLE
 */
export async function createLogins(admin: Sql, passwords: LoginPasswords): Promise<void> {
	await createRole(admin, "cm_jobs", "nologin");
	await createRole(admin, "cm_app", "login noinherit", passwords.app);
	await createRole(admin, "cm_migrator", "login createrole", passwords.migrator);
	// Plain GRANT: the options WITH SET and WITH INHERIT are a syntax error on 15, and on 16 and newer their
	// defaults are what is wanted (SET for both; INHERIT for the migrator, not for a NOINHERIT login).
	await admin`grant cm_jobs to cm_app, cm_migrator`;
}

/**
 * Makes a database owned by the migrator unless it is there. Nobody but the two logins may connect.
 *
 * @param admin as for `createLogins`, which must have run
 */
export async function createDatabase(admin: Sql, name: string): Promise<void> {
	const [found] = await admin`select 1 from pg_database where datname = ${name}`;
	if (!found) {
		await letAdminActAsMigrator(admin);
		await admin`create database ${admin(name)} owner cm_migrator template template0 encoding 'UTF8'`;
	}
	await admin`revoke all on database ${admin(name)} from public`;
	await admin`grant connect on database ${admin(name)} to cm_app`;
}

/**
 * Prepares a new database: PUBLIC loses the schema `public`, extensions get a schema of their own.
 * Safe to repeat.
 *
 * @param admin a connection to that database, as for `createDatabase`
 */
export async function prepareDatabase(admin: Sql): Promise<void> {
	await letAdminActAsMigrator(admin);
	await admin`revoke all on schema public from public`;
	await admin`grant usage on schema public to cm_app, cm_jobs`;
	await admin`create schema if not exists extensions authorization cm_migrator`;
	// Every tenant's role has this schema in its search_path.
	await admin`grant usage on schema extensions to public`;
	await admin`create extension if not exists btree_gist with schema extensions`;
	await admin`create extension if not exists pg_trgm with schema extensions`;
}

async function createRole(admin: Sql, name: string, attributes: string, password?: string) {
	const [found] = await admin`select 1 from pg_roles where rolname = ${name}`;
	const command = `${found ? "alter" : "create"} role %I ${attributes} password %L`;
	// A password cannot be a parameter of CREATE ROLE: the server quotes it.
	const [made] = await admin<{ statement: string }[]>`
		select format(${command}::text, ${name}::text, ${password ?? null}::text) as statement`;
	if (made) await admin.unsafe(made.statement);
}

/** On 16 and newer only who may become a role may give it a database; a superuser always may. */
async function letAdminActAsMigrator(admin: Sql): Promise<void> {
	const [who] = await admin<{ superuser: boolean }[]>`
		select rolsuper as superuser from pg_roles where rolname = current_user`;
	if (!who?.superuser) await admin`grant cm_migrator to current_user`;
}
