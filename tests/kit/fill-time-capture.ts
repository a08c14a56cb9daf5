import { ne } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { budgets, budgetWarnings } from "#db/tenant/budgets.ts";
import { members } from "#db/tenant/members.ts";
import { payrollCodes, payrollNumbers } from "#db/tenant/payroll.ts";
import { tasks } from "#db/tenant/projects.ts";
import { rates, revaluations, roundingRules } from "#db/tenant/rates.ts";
import { savedReports } from "#db/tenant/saved-reports.ts";
import { favouriteTasks, tags, weekTemplateRows, weekTemplates } from "#db/tenant/sheet-rows.ts";
import { importedObjects, timeImports } from "#db/tenant/time-imports.ts";
import { timers } from "#db/tenant/timers.ts";
import { reportingLines, standIns, timesheetComments, timesheets } from "#db/tenant/timesheets.ts";
import {
	calendarAssignments,
	calendarDays,
	holidayCalendars,
	workedDaysOff,
	workPatterns,
} from "#db/tenant/work-calendar.ts";
import type { TestMember } from "./tenant.ts";

type Work = { taskId: string; projectId: string; memberId: string; otherId: string };

/** A row in every table of time capture, of one person, with values at their limits. */
export async function fillTimeCapture(
	db: TenantDb,
	{ id: memberId, name }: TestMember,
): Promise<void> {
	const [task] = await db.select({ id: tasks.id, projectId: tasks.projectId }).from(tasks).limit(1);
	const [other] = await db
		.select({ id: members.id })
		.from(members)
		.where(ne(members.id, memberId))
		.limit(1);
	if (!task || !other) throw new Error("There is no task, or nobody else");
	const work = { taskId: task.id, projectId: task.projectId, memberId, otherId: other.id };
	await fillSheet(db, work, name);
	await fillCalendar(db, work);
	await fillTimesheets(db, work);
	await fillMoney(db, work);
	await fillImports(db, work);
}

async function fillSheet(db: TenantDb, work: Work, name: string): Promise<void> {
	const { memberId, projectId, taskId } = work;
	const [tagId, templateId] = [newId(), newId()];
	await db.insert(tags).values({ id: tagId, name: "Überstunden, “spät”" });
	await db
		.insert(weekTemplates)
		.values({ id: templateId, memberId, name: `${name}'s usual\tweek` });
	await db.insert(weekTemplateRows).values([
		{ id: newId(), templateId, projectId, taskId, position: 0, minutes: [0, 1440, 0, 0, 0, 0, 1] },
		{ id: newId(), templateId, projectId, taskId, position: 1, minutes: null },
	]);
	await db.insert(favouriteTasks).values({ memberId, projectId, taskId });
	await db.insert(timers).values({
		...{ id: newId(), memberId, projectId, taskId, tagIds: [tagId] },
		...{ startedAt: new Date("2026-03-01T08:09:10.987Z"), zone: "Africa/Johannesburg" },
		note: `${name} "counts"`,
	});
}

async function fillCalendar(db: TenantDb, { memberId }: Work): Promise<void> {
	const calendarId = newId();
	await db.insert(workPatterns).values({
		...{ id: newId(), memberId, startsOn: "2026-03-02", createdBy: memberId },
		minutes: [480, 480, 480, 480, 0, 0, 1440, 600, 600, 600, 600, 0, 0, 0],
	});
	await db.insert(holidayCalendars).values({
		...{ id: calendarId, name: "Cape, own days", country: "ZA", region: null },
	});
	await db.insert(calendarDays).values({
		...{ id: newId(), calendarId, date: "2026-12-24", kind: "added", name: "Eve", isHalf: true },
	});
	await db.insert(calendarAssignments).values({
		...{ id: newId(), memberId, calendarId, startsOn: "2026-01-01" },
	});
	await db.insert(workedDaysOff).values({
		...{ id: newId(), memberId, date: "2026-03-21", reason: "The client's “go-live”" },
	});
}

async function fillTimesheets(db: TenantDb, work: Work): Promise<void> {
	const { memberId, otherId, taskId } = work;
	const timesheetId = newId();
	const at = new Date("2026-03-09T08:09:10.987Z");
	await db.insert(timesheets).values({
		...{ id: timesheetId, memberId, firstDay: "2026-03-02", lastDay: "2026-03-08" },
		...{ state: "approved", minutes: 2400, targetMinutes: 2400, message: "Late\nagain" },
		...{ submittedAt: at, submittedBy: memberId, answer: "Fine", decidedAt: at },
		...{ decidedBy: otherId, decidedFor: memberId },
	});
	await db.insert(timesheetComments).values({
		...{ id: newId(), timesheetId, taskId, date: "2026-03-03", authorId: otherId },
		text: "Is this the overtime that we agreed on?",
	});
	await db.insert(reportingLines).values({ memberId, managerId: otherId });
	await db.insert(standIns).values({
		...{ id: newId(), memberId, standInId: otherId, createdBy: memberId },
		...{ firstDay: "2026-03-02", lastDay: "2026-03-08" },
	});
}

async function fillMoney(db: TenantDb, work: Work): Promise<void> {
	const { memberId, projectId, taskId } = work;
	const budgetId = newId();
	await db.insert(rates).values({
		...{ id: newId(), kind: "billed", memberId, projectId, unit: "hour", currency: "ZAR" },
		...{ amountMinor: 9_007_199_254_740_993n, startsOn: "2026-03-01", note: "as agreed" },
		createdBy: memberId,
	});
	await db.insert(roundingRules).values({
		...{ id: newId(), projectId, startsOn: "2026-03-01", mode: "ceil", intervalMinutes: 15 },
		...{ per: "day", createdBy: memberId },
	});
	await db.insert(revaluations).values({
		...{ id: newId(), cause: "rate", scope: { projectId }, state: "done", createdBy: memberId },
	});
	await db.insert(budgets).values({
		...{ id: budgetId, projectId, taskId, unit: "money", period: "month", currency: "ZAR" },
		...{ amountMinor: 9_007_199_254_740_993n, createdBy: memberId },
	});
	await db.insert(budgetWarnings).values({ budgetId, month: "0001-01-01", percent: 75 });
	await db.insert(savedReports).values({
		...{ id: newId(), memberId, name: "Month's end", search: "?by=client", isShared: true },
	});
	await db.insert(payrollCodes).values({ profile: "sage", kind: "overtime", code: "OT 1,5" });
	await db.insert(payrollNumbers).values({ memberId, number: "0042" });
}

async function fillImports(db: TenantDb, { memberId, taskId }: Work): Promise<void> {
	const importId = newId();
	await db.insert(timeImports).values({
		...{ id: importId, memberId, source: "toggl", fileName: "it's mine.csv", state: "done" },
		...{ content: "User,Client\n", mapping: { user: "User" }, outcome: { added: 1 }, total: 1 },
	});
	await db.insert(importedObjects).values({ importId, objectType: "task", objectId: taskId });
}
