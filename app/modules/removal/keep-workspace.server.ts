import { todayIn } from "#app/lib/calendar-date.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { changeRecord } from "#app/modules/tenants/change-record.server.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { tellOwners } from "./owners.server.ts";

/** Takes back that the workspace is removed. Safe to repeat. A subscription that was ended stays so, until an owner resumes it. */
export async function keepWorkspace(visit: MemberSteps): Promise<void> {
	const { services, tenant, member, context, now } = visit;
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	await services.database.registryThenTenant(
		tenant,
		(db) => changeRecord(db, tenant.id, { deleteAfter: null }),
		async (db, { deleteAfter }) => {
			if (!deleteAfter) return;
			await recordAudit(db, actor, {
				...{ action: "workspace:keep", objectType: "workspace", objectId: tenant.id },
				...{ before: { deleteAfter: deleteAfter.toISOString() }, after: { deleteAfter: null } },
			});
			const day = todayIn(tenant.timeZone, now);
			await tellOwners(db, services, { kind: "kept", day, by: member });
		},
	);
	services.directory.forget();
}
