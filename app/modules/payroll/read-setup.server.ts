import { eq } from "drizzle-orm";
import type { TenantDb } from "#db/handle.ts";
import { payrollCodes } from "#db/tenant/payroll.ts";
import { type ProfileSetup, setupOf } from "./profile-setup.ts";
import type { Profile } from "./profiles/profile.ts";

/** A profile as the company set it up. */
export async function readProfile(db: TenantDb, profile: Profile): Promise<ProfileSetup> {
	const rows = await db
		.select({ kind: payrollCodes.kind, code: payrollCodes.code })
		.from(payrollCodes)
		.where(eq(payrollCodes.profile, profile.name));
	return setupOf(profile, new Map(rows.map(({ kind, code }) => [kind, code])));
}
