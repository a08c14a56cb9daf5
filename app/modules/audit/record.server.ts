import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { auditLines } from "#db/tenant/audit.ts";
import type { AuditAction } from "./vocabulary.ts";

/** Who did it. `requestId` ties the line to the log. */
export type Actor = {
	readonly kind: "member" | "job" | "staff" | "system";
	readonly id?: string;
	readonly requestId?: string;
};

export type AuditLine = {
	/** Made here unless the caller needs to point at the line, as undoing does. */
	id?: string;
	/** `object:verb`, e.g. `project:archive`; the object's module has words for it. */
	action: AuditAction;
	objectType: string;
	objectId?: string;
	before?: unknown;
	after?: unknown;
};

/** Writes a line of the audit log in the transaction that makes the change. */
export async function recordAudit(
	db: TenantDb,
	actor: Actor,
	...lines: readonly AuditLine[]
): Promise<void> {
	if (lines.length === 0) return;
	await db.insert(auditLines).values(
		lines.map((line) => ({
			id: line.id ?? newId(),
			actorKind: actor.kind,
			actorId: actor.id ?? null,
			action: line.action,
			objectType: line.objectType,
			objectId: line.objectId ?? null,
			before: line.before ?? null,
			after: line.after ?? null,
			requestId: actor.requestId ?? null,
		})),
	);
}
