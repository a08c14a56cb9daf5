import { lt } from "drizzle-orm";
import { tenantHandler } from "#app/jobs/handler.server.ts";
import { notifications } from "#db/tenant/notifications.ts";
import { notificationJobs } from "./jobs.ts";

/** How long what was read is kept. */
const daysKept = 90;

export const sweepNotificationsJob = tenantHandler(
	"sweep-notifications",
	notificationJobs["sweep-notifications"],
	async (db, _, { now }) => {
		const until = new Date(now.getTime() - daysKept * 86_400_000);
		await db.delete(notifications).where(lt(notifications.readAt, until));
	},
);
