import { calendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { formatRange, yearOf } from "#app/lib/date-text.ts";
import { isId } from "#app/lib/id.ts";
import { minuteText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { decisionFacts } from "#app/modules/approvals/decision-facts.server.ts";
import { deciderFor } from "#app/modules/approvals/who-decides.ts";
import type { Asker } from "#app/modules/grants/can.server.ts";
import { memberName } from "#app/modules/members/member-name.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { commentsOn } from "./comments.server.ts";
import { hasHistory, recentWeeks } from "./recent-weeks.server.ts";
import { type StoredTimesheet, timesheetById } from "./stored-timesheet.server.ts";
import { weekCosts } from "./week-costs.server.ts";
import { weekFindings } from "./week-findings.ts";
import { wholeWeek } from "./whole-week.server.ts";

/** A submitted week with what its approval would mean. @throws Problem 404 when it is not the reader's to decide */
export async function decisionPage({ db, member, tenant, params, now }: MemberArgs) {
	const { timesheetId = "" } = params;
	if (!isId(timesheetId)) throw notFound("week");
	const week = await timesheetById(db, timesheetId);
	const today = todayIn(tenant.timeZone, now);
	const decider = deciderFor(
		await decisionFacts(db, "timesheet:approve", today),
		member.id,
		week.memberId,
	);
	if (!decider) throw notFound("week");
	const writing = writingFor(member, tenant);
	const zone = member.timeZone ?? tenant.timeZone;
	const [first, last] = [calendarDate(week.firstDay), calendarDate(week.lastDay)];
	const [name, instead, decidedBy] = await Promise.all(
		[week.memberId, decider.standsInFor, week.decidedBy].map((id) => id && memberName(db, id)),
	);
	return {
		...{ id: week.id, version: week.version, state: week.state, message: week.message },
		name: name ?? "",
		memberId: week.memberId,
		standsInFor: instead,
		decidedBy,
		answer: week.answer,
		days: formatRange(first, last, yearOf(today), writing),
		submittedAt: week.submittedAt && minuteText(week.submittedAt, now, zone, writing),
		mayReopen: week.state === "approved" && mayDo(member, "timesheet:reopen"),
		readerId: member.id,
		/** Of a week that was taken back its hours are its member's alone. */
		content:
			week.state === "draft" ? null : await contentOf(db, week, now, { reader: member, writing }),
	};
}

async function contentOf(
	db: TenantDb,
	week: StoredTimesheet,
	now: Date,
	{ reader, writing }: { reader: Asker; writing: Writing },
) {
	const { sheet, first, today } = await wholeWeek(
		db,
		week.memberId,
		calendarDate(week.firstDay),
		now,
	);
	const [recent, comments, costs] = await Promise.all([
		recentWeeks(db, week.memberId, first),
		commentsOn(db, week.id),
		weekCosts(db, reader, week, writing),
	]);
	return {
		...{ sheet, first, today, comments, costs },
		findings: weekFindings(sheet, today),
		recent: hasHistory(recent) ? recent : null,
	};
}

export type DecisionPage = Awaited<ReturnType<typeof decisionPage>>;
export type DecisionContent = NonNullable<DecisionPage["content"]>;
