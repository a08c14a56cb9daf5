import { eq } from "drizzle-orm";
import { addDays, calendarDate } from "#app/lib/calendar-date.ts";
import { formatRange, yearOf } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import type { Approvable, Asking, Missing, Waiting } from "#app/modules/approvals/approvable.ts";
import { decisionFacts } from "#app/modules/approvals/decision-facts.server.ts";
import { deciderFor } from "#app/modules/approvals/who-decides.ts";
import { isProblem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { timesheets } from "#db/tenant/timesheets.ts";
import { budgetsOfWeeks } from "./budgets-of-weeks.server.ts";
import { approveWeek } from "./decide-week.server.ts";
import { missingWeeks } from "./missing-weeks.server.ts";

/** Weeks wait in the queue from when they are submitted until somebody decides. */
export const timesheetApprovable: Approvable = {
	...{ kind: "timesheet", label: "Timesheets" },
	...{ feature: "approvals", permission: "timesheet:approve" },
	waitingFor,
	weigh,
	missingFor,
	approve: async (db, by, seen) => {
		try {
			await approveWeek(db, by, { ...seen, answer: "" });
			return true;
		} catch (error) {
			// Taken back, decided or handed to somebody else since: it is left as it is.
			if (isProblem(error)) return false;
			throw error;
		}
	},
};

async function waitingFor(db: TenantDb, asking: Asking): Promise<Waiting[]> {
	const rows = await submittedWeeks(db);
	if (rows.length === 0) return [];
	const facts = await decisionFacts(db, "timesheet:approve", asking.today);
	return rows
		.filter(({ memberId }) => deciderFor(facts, asking.member.id, memberId))
		.map((row) => waitingWeek(row, asking));
}

/** Adds the budgets that stand at 90 % or more with a week's hours in them. */
async function weigh(
	db: TenantDb,
	{ member }: Asking,
	waiting: readonly Waiting[],
): Promise<Waiting[]> {
	const ids = waiting.map(({ id }) => id);
	const budgets = await budgetsOfWeeks(db, member, ids);
	return waiting.map((week) => {
		const most = Math.max(0, ...(budgets.get(week.id) ?? []).map(({ percent }) => percent));
		return most < 90 ? week : { ...week, warning: `Budget at ${most} %` };
	});
}

async function missingFor(db: TenantDb, asking: Asking): Promise<Missing[]> {
	const { first, people } = await missingWeeks(db, asking);
	const days = formatRange(first, addDays(first, 6), yearOf(asking.today), asking.writing);
	const what = `Timesheet, ${days}`;
	return people.map(({ id, name }) => ({ id, name, what, path: `/time/team/${id}/${first}` }));
}

function submittedWeeks(db: TenantDb) {
	return db
		.select({
			id: timesheets.id,
			version: timesheets.version,
			memberId: timesheets.memberId,
			name: members.name,
			firstDay: timesheets.firstDay,
			lastDay: timesheets.lastDay,
			minutes: timesheets.minutes,
			targetMinutes: timesheets.targetMinutes,
			message: timesheets.message,
			submittedAt: timesheets.submittedAt,
		})
		.from(timesheets)
		.innerJoin(members, eq(members.id, timesheets.memberId))
		.where(eq(timesheets.state, "submitted"))
		.orderBy(timesheets.submittedAt);
}

type Submitted = Awaited<ReturnType<typeof submittedWeeks>>[number];

function waitingWeek(week: Submitted, { today, writing }: Asking): Waiting {
	const [first, last] = [calendarDate(week.firstDay), calendarDate(week.lastDay)];
	const days = formatRange(first, last, yearOf(today), writing);
	return {
		...{ id: week.id, version: week.version, name: week.name },
		...{ kind: "timesheet", icon: "table-2" },
		what: `Timesheet, ${days}, ${formatMinutes(week.minutes)}`,
		warning: warningOf(week),
		since: week.submittedAt?.toISOString() ?? "",
		path: `/approvals/timesheets/${week.id}`,
	};
}

function warningOf({ minutes, targetMinutes, message }: Submitted): string | null {
	if (minutes > targetMinutes) return `${formatMinutes(minutes - targetMinutes)} over`;
	if (minutes < targetMinutes) return `${formatMinutes(targetMinutes - minutes)} short`;
	return message === "" ? null : "Message";
}
