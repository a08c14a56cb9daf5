import { eq, sql } from "drizzle-orm";
import { effective } from "#app/modules/entitlements/effective.ts";
import type { FeatureName } from "#app/modules/subscription/features.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { Services } from "#app/services.server.ts";
import { members } from "#db/tenant/members.ts";
import { planAskedWith } from "./decide.ts";
import { type Explanation, explain } from "./explain.ts";

export type Explained = Explanation & {
	readonly tenant: TenantRecord;
	/** Whose contents hold now, and why. */
	readonly plan: string;
	readonly role: string | null;
};

/** Why a workspace, or one of its members, may use a feature or not; null when there is no such one. */
export async function explainFor(
	services: Services,
	feature: FeatureName,
	slug: string,
	email?: string,
	access: "read" | "change" = "read",
): Promise<Explained | null> {
	const answer = await services.directory.bySlug(slug);
	if (answer.kind === "none") return null;
	const { tenant } = answer;
	const member = email === undefined ? null : await memberAt(services, tenant, email);
	if (email !== undefined && !member) return null;
	const entitlement = effective(tenant, services.clock());
	const asked = planAskedWith(feature, entitlement);
	const flag = services.flags.read(feature, {
		tenantId: tenant.id,
		plan: asked.name,
		planVersion: asked.version,
		...(member ? { userId: member.id, role: member.role } : {}),
	});
	const { plan, basis } = entitlement;
	return {
		...explain({ feature, entitlement, flag, access }),
		tenant,
		plan: `${plan.title}, version ${plan.version}${basis === "trial" ? ", by the trial" : ""}`,
		role: member?.role ?? null,
	};
}

async function memberAt(services: Services, tenant: TenantRecord, email: string) {
	return services.database.asTenant(tenant, async (db) => {
		const [row] = await db
			.select({ id: members.id, role: members.role })
			.from(members)
			.where(eq(sql`lower(${members.email})`, email.toLowerCase()));
		return row ?? null;
	});
}
