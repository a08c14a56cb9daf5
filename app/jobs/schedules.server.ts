import { eq } from "drizzle-orm";
import { v5 } from "uuid";
import { type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import type { JobSchedule } from "#app/lib/job-schedule.ts";
import { sweepSignInsSchedule } from "#app/modules/accounts/schedule.ts";
import { storageSchedule } from "#app/modules/entitlements/schedule.ts";
import { sweepFilesSchedule } from "#app/modules/files/schedule.ts";
import { sweepNotificationsSchedule } from "#app/modules/notifications/schedule.ts";
import { sweepSchedule } from "#app/modules/onboarding/schedule.ts";
import { missingHoursSchedule } from "#app/modules/reminders/schedule.ts";
import {
	accountNewsSchedule,
	forgetEventsSchedule,
	reconcileSchedule,
} from "#app/modules/subscription/schedule.ts";
import { tendSchedule } from "#app/modules/tenants/schedule.ts";
import { resumeRevaluationsSchedule } from "#app/modules/valuation/schedule.ts";
import type { Services } from "#app/services.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { tenants } from "#db/public/tenants.ts";
import {
	enqueueForTenants,
	enqueuePublic,
	type NewJob,
	type NewTenantJob,
} from "./enqueue.server.ts";
import type { SiteJobName, TenantJobName } from "./registry.ts";

/** Every job that comes by itself. */
const schedules: readonly Schedule[] = [
	daily(missingHoursSchedule),
	daily(accountNewsSchedule),
	daily(storageSchedule),
	daily(sweepSignInsSchedule),
	daily(sweepFilesSchedule),
	daily(sweepNotificationsSchedule),
	daily(resumeRevaluationsSchedule),
	dailyOnTheSite(sweepSchedule),
	dailyOnTheSite(tendSchedule),
	dailyOnTheSite(reconcileSchedule),
	dailyOnTheSite(forgetEventsSchedule),
	hourlyOnTheSite("refresh-entitlements", (at) => ({ at })),
	hourlyOnTheSite("find-due-domains", (at) => ({ at })),
];

type DatedTenant = { id: string; today: CalendarDate };
type Schedule = (db: PublicDb, tenants: readonly DatedTenant[], now: Date) => Promise<void>;

/** How often it is looked which tenants' day has begun, in milliseconds. */
const lookEvery = 5 * 60_000;

/** Enqueues what is due now and every five minutes. */
export function startSchedules(services: Services): { stop(): void } {
	const look = () =>
		enqueueDueJobs(services, services.clock()).catch((error: unknown) => {
			services.log.warn({ err: error }, "what is due could not be enqueued");
		});
	void look();
	const timer = setInterval(() => void look(), lookEvery);
	return { stop: () => clearInterval(timer) };
}

/**
 * Enqueues, for each tenant on whose clocks the day of a schedule has begun, that day's job, unless it was
 * before: the job's id is made from schedule, tenant and day. However many workers look, and however late the
 * first look of a day is, each job comes once.
 */
export async function enqueueDueJobs(
	{ database }: Pick<Services, "database">,
	now: Date,
): Promise<void> {
	const active = await database.public
		.select({ id: tenants.id, zone: tenants.timeZone })
		.from(tenants)
		.where(eq(tenants.state, "active"));
	const dated = withToday(active, now);
	for (const enqueueDue of schedules) await enqueueDue(database.public, dated, now);
}

function withToday(rows: readonly { id: string; zone: string }[], now: Date): DatedTenant[] {
	const zones = [...new Set(rows.map(({ zone }) => zone))];
	const today = new Map(zones.map((zone) => [zone, todayIn(zone, now)]));
	return rows.flatMap(({ id, zone }) => {
		const date = today.get(zone);
		return date ? [{ id, today: date }] : [];
	});
}

const idNamespace = "5b0f7c3e-6d0c-4f4e-9a53-7a1de0c3c1d8";

function daily<Name extends TenantJobName>(
	schedule: JobSchedule<Name, NewTenantJob<Name>["payload"]>,
): Schedule {
	return (db, dated) => {
		const due = dated.filter(({ today }) => schedule.isDay(today));
		const newJobs = due.map(({ id, today }) => ({
			id: v5(`${schedule.job}:${id}:${today}`, idNamespace),
			tenantId: id,
			payload: schedule.payload(today),
		}));
		return enqueueForTenants(db, schedule.job, newJobs);
	};
}

function dailyOnTheSite<Name extends SiteJobName>(
	schedule: JobSchedule<Name, NewJob<Name>["payload"]>,
): Schedule {
	return async (db, _, now) => {
		const today = todayIn("UTC", now);
		if (!schedule.isDay(today)) return;
		const id = v5(`${schedule.job}:${today}`, idNamespace);
		await enqueuePublic(db, schedule.job, schedule.payload(today), { id });
	};
}

function hourlyOnTheSite<Name extends SiteJobName>(
	job: Name,
	payload: (hour: string) => NewJob<Name>["payload"],
): Schedule {
	return async (db, _, now) => {
		const hour = `${now.toISOString().slice(0, 13)}:00:00Z`;
		await enqueuePublic(db, job, payload(hour), { id: v5(`${job}:${hour}`, idNamespace) });
	};
}
