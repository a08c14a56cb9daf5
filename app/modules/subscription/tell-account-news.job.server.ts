import { eq } from "drizzle-orm";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { localTime } from "#app/lib/local-time.ts";
import { sendMails } from "#app/modules/mail/send.server.ts";
import { notify } from "#app/modules/notifications/notify.server.ts";
import type { Services } from "#app/services.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { remindersSent } from "#db/tenant/mail.ts";
import { type Account, type AccountNews, accountNews } from "./account-news.ts";
import { subscriptionJobs } from "./jobs.ts";
import { planKeepers } from "./plan-keepers.server.ts";

/** Nobody is woken by it. */
const firstHour = 8;

/** Writes to those who look after the plan when something is to be done about it, each news once. */
export const tellAccountNewsJob = tenantHandler(
	"tell-account-news",
	subscriptionJobs["tell-account-news"],
	async (db, { on }, { tenant, services, now }) => {
		const { date, hour } = localTime(tenant.timeZone, now);
		if (date > on) return;
		if (hour < firstHour) {
			return { postponedUntil: new Date(now.getTime() + (firstHour - hour) * 3_600_000) };
		}
		const card = await cardOf(services, tenant.id);
		const news = await notToldYet(db, accountNews({ ...tenant, card }, now));
		if (news.length === 0) return;
		const keepers = (await planKeepers(db)).map(({ id }) => id);
		for (const { key, kind, day } of news) {
			const params = { kind, day };
			const people = await notify(db, { kind: "account-news", cause: key, to: keepers, params });
			await sendMails(
				db,
				services,
				people.map(({ id, email }) => ({
					...{ template: "account-news" as const, to: email, memberId: id, data: params },
				})),
			);
		}
	},
);

async function cardOf(
	{ database }: Pick<Services, "database">,
	tenantId: string,
): Promise<Account["card"]> {
	const [row] = await database.public
		.select({
			last4: subscriptions.cardLast4,
			month: subscriptions.cardExpMonth,
			year: subscriptions.cardExpYear,
		})
		.from(subscriptions)
		.where(eq(subscriptions.tenantId, tenantId));
	if (!row?.last4 || !row.month || !row.year) return null;
	return { last4: row.last4, month: row.month, year: row.year };
}

/** Those whose key this transaction wrote. */
async function notToldYet(db: TenantDb, news: readonly AccountNews[]): Promise<AccountNews[]> {
	if (news.length === 0) return [];
	const written = await db
		.insert(remindersSent)
		.values(news.map(({ key }) => ({ key: `account:${key}` })))
		.onConflictDoNothing()
		.returning({ key: remindersSent.key });
	const keys = new Set(written.map(({ key }) => key));
	return news.filter(({ key }) => keys.has(`account:${key}`));
}
