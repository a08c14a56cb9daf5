import { sql } from "drizzle-orm";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { payrollCodes } from "#db/tenant/payroll.ts";
import type { Profile } from "./profiles/profile.ts";

/** Stores what the company calls things in a profile. */
export async function saveSetup(
	db: TenantDb,
	actor: Actor,
	profile: Profile,
	stored: ReadonlyMap<string, string>,
): Promise<void> {
	const rows = [...stored].map(([kind, code]) => ({ profile: profile.name, kind, code }));
	await db
		.insert(payrollCodes)
		.values(rows)
		.onConflictDoUpdate({
			target: [payrollCodes.profile, payrollCodes.kind],
			set: { code: sql`excluded.code` },
		});
	await recordAudit(db, actor, {
		...{ action: "payroll:set-up", objectType: "payroll" },
		after: { profile: profile.title },
	});
}
