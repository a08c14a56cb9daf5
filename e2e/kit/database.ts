import postgres, { type Sql } from "postgres";
import { tenantsCommand } from "./commands.ts";

/** Writes what no page can: what happened while nobody looked. */
export async function withDatabase<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
	const url = await tenantsCommand("url", "--app");
	const sql = postgres(url.trim(), { max: 1 });
	try {
		return await work(sql);
	} finally {
		await sql.end();
	}
}

/** The id by which the product's tables know a workspace. */
export async function tenantIdOf(sql: Sql, slug: string): Promise<string> {
	const [tenant] = await sql<{ id: string }[]>`select id from public.tenants where slug = ${slug}`;
	if (!tenant) throw new Error(`There is no workspace ${slug}.`);
	return tenant.id;
}
