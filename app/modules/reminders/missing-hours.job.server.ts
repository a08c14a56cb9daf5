import { tenantHandler } from "#app/jobs/handler.server.ts";
import { addDays, type CalendarDate, calendarDate, weekStart } from "#app/lib/calendar-date.ts";
import { sendMails } from "#app/modules/mail/send.server.ts";
import type { TenantMail } from "#app/modules/mail/templates.ts";
import { type News, notify } from "#app/modules/notifications/notify.server.ts";
import { readSettings } from "#app/modules/settings/read.server.ts";
import { weekWithLastRows } from "#app/modules/time/week-address.ts";
import type { TenantDb } from "#db/handle.ts";
import { remindersSent } from "#db/tenant/mail.ts";
import { reminderJobs } from "./jobs.ts";
import { type Gap, missingHours } from "./missing-hours.ts";
import { peopleToRemind, type RemindedPerson } from "./people.server.ts";
import { reminderTime } from "./reminder-time.ts";

/** Reminders wait behind mail that somebody is waiting for. */
const priority = -10;

type Reminder = { key: string; person: RemindedPerson; gaps: Gap[] };

/** Writes to those whose week before `monday` has gaps, at the tenant's hour of that Monday, once. */
export const remindMissingHours = tenantHandler(
	"remind-missing-hours",
	reminderJobs["remind-missing-hours"],
	async (db, payload, { now, services }) => {
		const monday = calendarDate(payload.monday);
		const settings = await readSettings(db, monday);
		const { TIME_ZONE: zone, REMINDER_HOUR: hour } = settings;
		const time = reminderTime(now, { zone, day: monday, hour });
		if (time.kind === "late") return;
		if (time.kind === "early") return { postponedUntil: time.lookAgain };
		const first = addDays(weekStart(monday, settings.WEEK_START), -7);
		const people = await peopleToRemind(db, first, zone);
		const reminders = people
			.map((person) => ({
				key: `${person.memberId}:hours-missing:${first}`,
				person,
				gaps: missingHours(person),
			}))
			.filter(({ gaps }) => gaps.length > 0);
		const mails: TenantMail[] = [];
		for (const reminder of await notSentYet(db, reminders)) {
			const toWrite = await notify(db, newsOf(reminder, first));
			if (toWrite.length > 0) mails.push(mailOf(reminder, first));
		}
		await sendMails(db, services, mails, { priority });
	},
);

/** Those whose row in `reminders_sent` this transaction wrote. */
async function notSentYet(db: TenantDb, reminders: readonly Reminder[]): Promise<Reminder[]> {
	if (reminders.length === 0) return [];
	const written = await db
		.insert(remindersSent)
		.values(reminders.map(({ key }) => ({ key })))
		.onConflictDoNothing()
		.returning({ key: remindersSent.key });
	const keys = new Set(written.map(({ key }) => key));
	return reminders.filter(({ key }) => keys.has(key));
}

function newsOf({ person, gaps }: Reminder, first: CalendarDate): News<"hours-missing"> {
	const minutes = gaps.reduce((sum, gap) => sum + gap.minutes, 0);
	return {
		...{ kind: "hours-missing", cause: first, to: [person.memberId] },
		params: { weekStart: first, minutes },
	};
}

function mailOf({ person, gaps }: Reminder, first: CalendarDate): TenantMail {
	return {
		template: "hours-missing",
		to: person.email,
		memberId: person.memberId,
		data: { path: weekWithLastRows(first), weekStart: first, days: gaps },
	};
}
