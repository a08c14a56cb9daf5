import { enqueueMany } from "#app/jobs/enqueue.server.ts";
import { todayIn } from "#app/lib/calendar-date.ts";
import { passwordProblem } from "#app/modules/accounts/password-problem.server.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import { readBilling } from "#app/modules/subscription/billing.server.ts";
import { cancelAtEnd } from "#app/modules/subscription/change-plan.server.ts";
import { changeRecord } from "#app/modules/tenants/change-record.server.ts";
import { removalDays } from "#app/modules/tenants/removal-days.server.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { tellOwners } from "./owners.server.ts";
import { reminders, removalMoment } from "./removal-dates.ts";

export type RemovalErrors = { name?: string; password?: string };

/**
 * Sets the day on which the workspace is removed: an owner types its name and the own password. What is paid for ends
 * with its period, the owners are told now and shortly before, and each of them can take it back.
 *
 * @returns what is wrong, by field; null when it is done
 * @throws Problem `payments.away` while the subscription cannot be ended: then nothing is set
 */
export async function askRemoval(
	visit: MemberSteps,
	typed: { name: string; password: string },
): Promise<RemovalErrors | null> {
	const { services, tenant, member, context, now } = visit;
	if (typed.name.trim() !== tenant.name) return { name: `Type ${tenant.name}, letter by letter.` };
	const wrong = await passwordProblem(visit, typed.password);
	if (wrong) return { password: wrong };
	await endSubscription(visit);
	const days = await removalDays(services.database.public);
	const deleteAfter = removalMoment(now, days);
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	await services.database.registryThenTenant(
		tenant,
		(db) => changeRecord(db, tenant.id, { deleteAfter }),
		async (db, before) => {
			const after = { deleteAfter: deleteAfter.toISOString() };
			await recordAudit(db, actor, {
				...{ action: "workspace:remove", objectType: "workspace", objectId: tenant.id },
				...{ before: { deleteAfter: before.deleteAfter?.toISOString() ?? null }, after },
			});
			const day = todayIn(tenant.timeZone, deleteAfter);
			await tellOwners(db, services, { kind: "asked", day, by: member });
			await enqueueMany(
				db,
				"tell-removal",
				reminders(deleteAfter, now).map(({ days: left, at }) => ({
					payload: { ...after, days: left },
					startAfter: at,
				})),
			);
		},
	);
	services.directory.forget();
	return null;
}

/** Nothing more is charged: what is paid for ends with its period. */
async function endSubscription({ services, tenant }: MemberSteps): Promise<void> {
	const { customerId, billing } = await readBilling(services.database.public, tenant);
	if (!customerId || !billing || billing.status === "canceled" || billing.endsOn) return;
	await cancelAtEnd(services, { customerId, billing, timeZone: tenant.timeZone });
}
