import { data } from "@remix-run/node";
import { type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { yearOf } from "#app/lib/date-text.ts";
import { isId } from "#app/lib/id.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { notFound } from "#app/request/problem.ts";
import { actorOf } from "./actor.ts";
import { calendarIdOf } from "./calendar-page.server.ts";
import { addDay, leaveOut, takeDayBack } from "./change-calendar-days.server.ts";
import { readDayOff, typedDay } from "./day-fields.ts";
import { handedInText } from "./handed-in-text.ts";
import { handedInWeeks } from "./handed-in-weeks.server.ts";
import { readStart } from "./pattern-fields.ts";

/** Adds the posted day. */
export async function addOwnDay(args: MemberArgs) {
	const typed = typedDay(await args.request.formData());
	const read = readDayOff(typed);
	if ("errors" in read) return data({ typed, errors: read.errors }, 422);
	const { day } = read;
	const calendarId = calendarIdOf(args.params);
	const { id } = await addDay(args.db, actorOf(args), calendarId, day);
	const undo = { action: `${pathOf(calendarId)}/days/${id}/removal`, fields: {} };
	return done(args, day.date, { text: `Added ${day.name}.`, undo });
}

/** Leaves the posted day of the country's out. */
export async function leaveDayOut(args: MemberArgs): Promise<Response> {
	const date = readStart(String((await args.request.formData()).get("date") ?? ""));
	if (!date) throw notFound("holiday");
	const calendarId = calendarIdOf(args.params);
	const { id, name } = await leaveOut(args.db, actorOf(args), calendarId, date);
	const undo = { action: `${pathOf(calendarId)}/days/${id}/removal`, fields: {} };
	return done(args, date, { text: `${name} is an ordinary day now.`, undo });
}

/** Takes back what was decided of the day in the address. */
export async function takeBackDay(args: MemberArgs): Promise<Response> {
	const { dayId } = args.params;
	if (!dayId || !isId(dayId)) throw notFound("day");
	const calendarId = calendarIdOf(args.params);
	const { date, name, isHalf, kind } = await takeDayBack(args.db, actorOf(args), calendarId, dayId);
	const wasAdded = kind === "added";
	const added: Record<string, string> = { date, name, ...(isHalf ? { half: "on" } : {}) };
	const action = wasAdded ? pathOf(calendarId) : `${pathOf(calendarId)}/left-out`;
	const text = wasAdded ? `Took ${name} away.` : `${name} is a holiday again.`;
	return done(args, date, { text, undo: { action, fields: wasAdded ? added : { date } } });
}

type Done = { text: string; undo: { action: string; fields: Record<string, string> } };

/** Back to the year of the day, with what it means for weeks that were handed in. */
async function done(args: MemberArgs, date: CalendarDate, { text, undo }: Done): Promise<Response> {
	const { db, tenant, now, params } = args;
	const isPast = date <= todayIn(tenant.timeZone, now);
	const handedIn = isPast ? await handedInWeeks(db, null, date, date) : 0;
	const detail = handedIn > 0 ? handedInText(handedIn) : undefined;
	const path = `${pathOf(calendarIdOf(params))}?year=${yearOf(date)}`;
	return redirectWithFlash(path, { text, detail, undo }, args);
}

function pathOf(calendarId: string): string {
	return `/settings/holidays/${calendarId}`;
}
