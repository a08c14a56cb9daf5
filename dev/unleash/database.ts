import postgres from "postgres";

/** Empties Unleash's database, which a first start that was cut short may have left half migrated. */
export async function recreateDatabase(superuserUrl: string, name: string): Promise<void> {
	const sql = postgres(superuserUrl, { max: 1, onnotice: () => undefined });
	try {
		await sql`drop database if exists ${sql(name)} with (force)`;
		await sql`create database ${sql(name)} owner unleash`;
		await sql`revoke all on database ${sql(name)} from public`;
	} finally {
		await sql.end();
	}
}
