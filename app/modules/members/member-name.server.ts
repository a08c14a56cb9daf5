import { eq } from "drizzle-orm";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";

/** What a member is called. @throws Problem 404 */
export async function memberName(db: TenantDb, id: string): Promise<string> {
	const [row] = await db.select({ name: members.name }).from(members).where(eq(members.id, id));
	if (!row) throw notFound("person");
	return row.name;
}
