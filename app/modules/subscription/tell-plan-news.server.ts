import { todayIn } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { sendMails } from "#app/modules/mail/send.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import type { Services } from "#app/services.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { planKeepers } from "./plan-keepers.server.ts";
import type { PlanNews } from "./plan-news.ts";

/** What one period costs from the next payment on, tax included, in minor units; null when Stripe did not say. */
export type NextAmount = bigint | null;

/** Writes to those who look after the plan, in the transaction that writes the mirror: once a change. */
export async function tellPlanNews(
	db: TenantDb,
	secrets: Pick<Services, "env">,
	{ kind, holds, next, endsAt, paidNextAt, currency }: PlanNews,
	{ timeZone, nextAmount }: { timeZone: string; nextAmount: NextAmount },
): Promise<void> {
	const dayOf = (moment: Date) => todayIn(timeZone, moment);
	const payment =
		paidNextAt && nextAmount !== null
			? { on: dayOf(paidNextAt), amount: String(nextAmount), currency }
			: null;
	const data = {
		...{ kind, holds, payment },
		next: next && { ...told(next), on: dayOf(next.at) },
		endsOn: endsAt && dayOf(endsAt),
	};
	const keepers = await planKeepers(db);
	const people = await notify(db, {
		...{ kind: "plan-changed", cause: newId(), to: keepers.map(({ id }) => id) },
		params: { kind, plan: holds.title },
	});
	await sendMails(
		db,
		secrets,
		people.map(({ id, email }) => ({
			template: "plan-news" as const,
			to: email,
			memberId: id,
			data,
		})),
	);
}

function told({ title, billing, seats }: NonNullable<PlanNews["next"]>) {
	return { title, billing, seats };
}
