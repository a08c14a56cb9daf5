import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { enqueueDueJobs } from "#app/jobs/schedules.server.ts";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { newId } from "#app/lib/id.ts";
import { setReminderWish } from "#app/modules/reminders/reminder-wish.server.ts";
import { members } from "#db/tenant/members.ts";
import { clients, projects, tasks } from "#db/tenant/projects.ts";
import { timeEntries } from "#db/tenant/time.ts";
import { timesheets } from "#db/tenant/timesheets.ts";
import { calendarDays, holidayCalendars, workPatterns } from "#db/tenant/work-calendar.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testMailServer } from "#tests/kit/mail-server.ts";
import { jobsOf, until } from "#tests/kit/queue.ts";
import { testServices } from "#tests/kit/services.ts";
import type { TenantWish, TestMember, TestTenant } from "#tests/kit/tenant.ts";
import { asSuperuser, testWorker } from "#tests/kit/worker.ts";

/** Monday 23 November 2026, nine o'clock in Johannesburg. */
const mondayAtNine = new Date("2026-11-23T07:00:00Z");
let now = mondayAtNine;

const mailServer = testMailServer();
const kit = testKit();
const product = testServices(kit, {
	env: () => ({ SMTP_URL: mailServer.url }),
	clock: () => now,
});
const { start, hurry } = testWorker(kit, product);

test("on Monday at nine those with gaps are written to, and nobody else", async () => {
	const acme = await longStanding({
		slug: "acme-gaps",
		members: [
			{ role: "employee", email: "gaps@acme.example" },
			{ role: "employee", email: "complete@acme.example" },
			{ role: "employee", email: "gone@acme.example" },
			{ role: "employee", email: "silent@acme.example" },
			{ role: "client-viewer", email: "viewer@acme.example" },
			{ role: "manager", email: "new@acme.example" },
			{ role: "employee", email: "seatless@acme.example" },
		],
	});
	const [owner, gaps, complete, gone, silent, , joined, seatless] = acme.members;
	await capture(acme, owner, [480, 480, 480, 480, 480]);
	await capture(acme, gaps, [480, 390, 480, 480, 0]);
	await capture(acme, complete, [480, 480, 480, 480, 480]);
	await change(acme, gone, { deactivatedAt: new Date("2026-11-20T12:00:00Z") });
	await kit.asTenant(acme, (db) => setReminderWish(db, silent?.id ?? "", false));
	await change(acme, seatless, { hasSeat: false });
	await change(acme, joined, { createdAt: new Date("2026-11-23T05:00:00Z") });
	await runAt(mondayAtNine);
	await until(() => mailServer.received.length > 0);
	await allDone(acme);
	expect(mailServer.received.map(({ to }) => to[0]?.address)).toEqual(["gaps@acme.example"]);
	const [mail] = mailServer.received;
	expect(mail?.subject).toBe("9:30 missing in your week 16–22 November");
	expect(mail?.text).toContain("http://acme-gaps.localhost:3000/time/week/2026-11-16?rows=last");
	expect(mail?.header("List-Unsubscribe")).toContain(
		"http://acme-gaps.localhost:3000/unsubscribe/",
	);
	expect(mail?.header("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
});

test("however often it is looked at, one mail goes out for a week", async () => {
	const acme = await longStanding();
	await start(undefined);
	for (const hours of [0, 1, 5, 14]) {
		now = new Date(mondayAtNine.getTime() + hours * 3_600_000);
		await enqueueDueJobs(product.services, now);
	}
	await until(() => mailServer.received.length === 1);
	await allDone(acme);
	expect(mailServer.received).toHaveLength(1);
	expect(await reminderJobsOf(acme)).toHaveLength(1);
	await asSuperuser(kit, "delete from pgboss.job");
	await enqueueDueJobs(product.services, now);
	await until(async () => (await reminderJobsOf(acme))[0]?.state === "completed");
	expect(mailServer.received).toHaveLength(1);
});

test("before the tenant's hour nothing goes out, and then it does", async () => {
	const acme = await longStanding({ settings: { REMINDER_HOUR: 14 } });
	await runAt(mondayAtNine);
	await until(async () => {
		const [job] = await reminderJobsOf(acme);
		return job?.state === "created" && job.start_after > now;
	});
	expect((await reminderJobsOf(acme))[0]?.start_after).toEqual(new Date("2026-11-23T08:00:00Z"));
	now = new Date("2026-11-23T12:00:00Z");
	await hurry(acme);
	await until(() => mailServer.received.length === 1);
});

test("after a day without a worker it still goes out that Monday", async () => {
	await longStanding();
	await runAt(new Date("2026-11-23T20:30:00Z"));
	await until(() => mailServer.received.length === 1);
});

test("on Tuesday it is too late", async () => {
	const acme = await longStanding();
	await enqueueDueJobs(product.services, new Date("2026-11-23T21:30:00Z"));
	now = new Date("2026-11-24T00:30:00Z");
	await start(undefined);
	await allDone(acme);
	const jobs = (await jobsOf(kit, acme.id)).map(({ data }) => data.job);
	expect(jobs).toContain("remind-missing-hours");
	expect(jobs).not.toContain("send-mail");
});

test("each tenant's Monday begins by its own clocks", async () => {
	const [kiritimati, johannesburg, honolulu] = await Promise.all([
		kit.createTenant({ timeZone: "Pacific/Kiritimati" }),
		kit.createTenant(),
		kit.createTenant({ timeZone: "Pacific/Honolulu" }),
	]);
	const withJob = async () => {
		const found = await Promise.all([kiritimati, johannesburg, honolulu].map(reminderJobsOf));
		return found.map((jobs) => jobs.length);
	};
	await enqueueDueJobs(product.services, new Date("2026-11-22T09:59:00Z"));
	expect(await withJob()).toEqual([0, 0, 0]);
	await enqueueDueJobs(product.services, new Date("2026-11-22T10:00:00Z"));
	expect(await withJob()).toEqual([1, 0, 0]);
	await enqueueDueJobs(product.services, new Date("2026-11-22T22:00:00Z"));
	expect(await withJob()).toEqual([1, 1, 0]);
	await enqueueDueJobs(product.services, new Date("2026-11-23T10:00:00Z"));
	expect(await withJob()).toEqual([1, 1, 1]);
});

test("the week before is the tenant's own: from Sunday to Saturday where weeks begin on Sunday", async () => {
	const acme = await longStanding({ settings: { WEEK_START: 7 } });
	await runAt(mondayAtNine);
	await until(() => mailServer.received.length === 1);
	expect(mailServer.received[0]?.subject).toBe("40:00 missing in your week 15–21 November");
	expect(mailServer.received[0]?.text).toContain(
		`${acme.slug}.localhost:3000/time/week/2026-11-15`,
	);
});

test("who has the week off, handed it in or works other days is written to of their gaps alone", async () => {
	const acme = await longStanding({
		members: [
			{ role: "employee", email: "handed-in@acme.example" },
			{ role: "employee", email: "returned@acme.example" },
			{ role: "employee", email: "part-time@acme.example" },
		],
	});
	const [owner, handedIn, returned, partTime] = acme.members.map(({ id }) => id);
	await kit.asTenant(acme, async (db) => {
		const days = { firstDay: "2026-11-16", lastDay: "2026-11-22" };
		await db.insert(timesheets).values([
			{ id: newId(), memberId: handedIn ?? "", ...days, state: "submitted" },
			{ id: newId(), memberId: returned ?? "", ...days, state: "returned" },
		]);
		const pattern = { startsOn: "2026-01-05", createdBy: owner ?? "" };
		await db.insert(workPatterns).values([
			{ id: newId(), memberId: owner ?? "", ...pattern, minutes: Array(7).fill(0) },
			{ id: newId(), memberId: partTime ?? "", ...pattern, minutes: [240, 0, 0, 0, 240, 0, 0] },
		]);
		const feast = { date: "2026-11-20", kind: "added", name: "Feast", isHalf: true } as const;
		const [calendar] = await db.select({ id: holidayCalendars.id }).from(holidayCalendars);
		await db.insert(calendarDays).values({ id: newId(), calendarId: calendar?.id ?? "", ...feast });
	});
	await runAt(mondayAtNine);
	await until(() => mailServer.received.length > 1);
	await allDone(acme);
	const subjects = mailServer.received.map(({ to, subject }) => [to[0]?.address, subject]);
	expect(subjects.sort()).toEqual([
		["part-time@acme.example", "6:00 missing in your week 16–22 November"],
		["returned@acme.example", "36:00 missing in your week 16–22 November"],
	]);
});

test("suspended tenants are not written to", async () => {
	const acme = await longStanding();
	await kit.owner`update tenants set state = 'suspended' where id = ${acme.id}`;
	await enqueueDueJobs(product.services, mondayAtNine);
	expect(await reminderJobsOf(acme)).toEqual([]);
});

async function runAt(time: Date): Promise<void> {
	now = time;
	await start(undefined);
	await enqueueDueJobs(product.services, now);
}

/** The one active tenant, whose people have been there for long. */
async function longStanding(wish: TenantWish = {}): Promise<TestTenant> {
	await kit.owner`update tenants set state = 'archived' where state = 'active'`;
	const tenant = await kit.createTenant(wish);
	await kit.asTenant(tenant, (db) =>
		db.update(members).set({ createdAt: new Date("2026-01-05T08:00:00Z") }),
	);
	return tenant;
}

async function capture(
	tenant: TestTenant,
	member: TestMember | undefined,
	minutesFromMonday: number[],
): Promise<void> {
	await kit.asTenant(tenant, async (db) => {
		const [clientId, projectId, taskId] = [newId(), newId(), newId()];
		const memberId = member?.id ?? "";
		await db.insert(clients).values({ id: clientId, name: `Client ${clientId}` });
		await db.insert(projects).values({ id: projectId, clientId, name: "Project" });
		await db.insert(tasks).values({ id: taskId, projectId, name: "Task" });
		const days = minutesFromMonday.flatMap((minutes, index) =>
			minutes > 0 ? [{ minutes, date: addDays(calendarDate("2026-11-16"), index) }] : [],
		);
		const facts = { memberId, projectId, taskId, createdBy: memberId };
		await db.insert(timeEntries).values(days.map((day) => ({ id: newId(), ...facts, ...day })));
	});
}

async function change(
	tenant: TestTenant,
	member: TestMember | undefined,
	values: Partial<typeof members.$inferInsert>,
): Promise<void> {
	await kit.asTenant(tenant, (db) =>
		db
			.update(members)
			.set(values)
			.where(eq(members.id, member?.id ?? "")),
	);
}

async function reminderJobsOf(tenant: TestTenant) {
	const jobs = await jobsOf(kit, tenant.id);
	return jobs.filter(({ data }) => data.job === "remind-missing-hours");
}

async function allDone(tenant: TestTenant): Promise<void> {
	await until(async () =>
		(await jobsOf(kit, tenant.id)).every(({ state }) => state === "completed"),
	);
}
