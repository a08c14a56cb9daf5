import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { auditLines } from "#db/tenant/audit.ts";
import { members } from "#db/tenant/members.ts";
import { supportAuditWords } from "./audit-words.ts";

/** The newest of what the audit says of support: consents, and each page that was looked at. */
export function readSupportLines(db: TenantDb, limit: number) {
	return db
		.select({
			id: auditLines.id,
			at: auditLines.at,
			action: auditLines.action,
			after: auditLines.after,
			member: members.name,
		})
		.from(auditLines)
		.leftJoin(
			members,
			and(eq(auditLines.actorKind, "member"), eq(sql`${members.id}::text`, auditLines.actorId)),
		)
		.where(inArray(auditLines.action, Object.keys(supportAuditWords.actions)))
		.orderBy(desc(auditLines.at), desc(auditLines.id))
		.limit(limit);
}
