import { inArray } from "drizzle-orm";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { minuteText } from "#app/lib/moment-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { decisionFacts } from "#app/modules/approvals/decision-facts.server.ts";
import { toldFor } from "#app/modules/approvals/who-decides.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { members } from "#db/tenant/members.ts";
import { shownComments } from "./comments.server.ts";
import { timesheetsIn } from "./stored-timesheet.server.ts";
import { mainTimesheet } from "./week-of.ts";
import { stateAfter, type WeekState } from "./week-state.ts";

type Args = Pick<MemberArgs, "db" | "member" | "tenant" | "can" | "now">;

/** Where a member's week is on its way, as its page says it. */
export type WeekStanding = Awaited<ReturnType<typeof weekStanding>>;

/** The way of a member's week that begins on `first`: its state, who was told, what they wrote. */
export async function weekStanding(
	{ db, member, tenant, can, now }: Args,
	memberId: string,
	first: CalendarDate,
	today: CalendarDate,
) {
	const found = mainTimesheet(await timesheetsIn(db, memberId, first), first);
	const week = found ?? untouched;
	const state: WeekState = week.state;
	const hasApprovals = can("approvals").allowed;
	const [names, approvers, comments] = await Promise.all([
		namesOf(db, [week.submittedBy, week.decidedBy, week.decidedFor]),
		hasApprovals ? approversOf(db, memberId, today) : [],
		found ? shownComments(db, found, state) : [],
	]);
	const zone = member.timeZone ?? tenant.timeZone;
	const moment = (at: Date | null) => at && minuteText(at, now, zone, writingFor(member, tenant));
	const name = (id: string | null) => (id && names.get(id)) || null;
	return {
		...{ id: week.id, state, message: week.message, answer: week.answer, comments },
		maySubmit: hasApprovals && stateAfter(state, "submit") !== null,
		mayReopen: state === "approved" && mayDo(member, "timesheet:reopen"),
		submitted: { at: moment(week.submittedAt), by: name(week.submittedBy) },
		decided: {
			at: moment(week.decidedAt),
			by: name(week.decidedBy),
			standsInFor: name(week.decidedFor),
		},
		/** Who is told when it is submitted; many are counted. */
		approvers: namesText(approvers),
	};
}

/** A week of which nothing is stored is a draft. */
const untouched = {
	id: null,
	state: "draft",
	message: "",
	answer: "",
	submittedAt: null,
	submittedBy: null,
	decidedAt: null,
	decidedBy: null,
	decidedFor: null,
} as const;

async function approversOf(db: TenantDb, memberId: string, today: CalendarDate): Promise<string[]> {
	const facts = await decisionFacts(db, "timesheet:approve", today);
	const ids = toldFor(facts, memberId);
	const names = await namesOf(db, ids);
	return ids.flatMap((id) => names.get(id) ?? []);
}

/** `Pieter van Rensburg`, `Naledi Mokoena or Pieter van Rensburg`, `one of 5 people` */
function namesText(names: readonly string[]): string {
	if (names.length > 2) return `One of ${names.length} people`;
	return names.join(" or ");
}

async function namesOf(
	db: TenantDb,
	ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
	const known = [...new Set(ids.flatMap((id) => id ?? []))];
	if (known.length === 0) return new Map();
	const rows = await db
		.select({ id: members.id, name: members.name })
		.from(members)
		.where(inArray(members.id, known));
	return new Map(rows.map(({ id, name }) => [id, name]));
}
