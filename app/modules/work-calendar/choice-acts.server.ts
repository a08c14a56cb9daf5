import { data } from "@remix-run/node";
import { type CalendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { isId } from "#app/lib/id.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { notFound } from "#app/request/problem.ts";
import { actorOf } from "./actor.ts";
import { chooseCalendar, takeChoiceBack } from "./choose-calendar.server.ts";
import { handedInText } from "./handed-in-text.ts";
import { handedInWeeks } from "./handed-in-weeks.server.ts";
import type { CalendarChoice } from "./member-days.ts";
import { type CalendarOwner, holidayChoiceAction, holidayChoicePath } from "./owner.ts";
import { readStart } from "./pattern-fields.ts";

/** What was chosen and could not be saved. */
export type ChoiceAnswer = {
	readonly startsOn: string;
	readonly calendar: string;
	readonly errors: Record<string, string>;
};

/** Chooses the posted calendar from the posted day on; none gives the company's, or to the company none. */
export async function saveChoice(args: MemberArgs, owner: CalendarOwner) {
	const read = readChoice(await args.request.formData());
	if ("errors" in read) return data(read, 422);
	const { db, member, tenant } = args;
	const { id, replaced } = await chooseCalendar(db, actorOf(args), owner, read);
	const from = formatDate(read.startsOn, writingFor(member, tenant));
	const flash = {
		text: `Public holidays from ${from} are saved.`,
		detail: await consequence(args, owner, read.startsOn),
		undo:
			replaced === undefined
				? { action: `/holiday-choices/${id}/removal`, fields: {} }
				: undoOf(owner, { startsOn: read.startsOn, calendarId: replaced }),
	};
	return redirectWithFlash(holidayChoicePath(owner), flash, args);
}

/** Takes a choice back that the address names. */
export async function takeBackChoice(args: MemberArgs): Promise<Response> {
	const { choiceId } = args.params;
	if (!choiceId || !isId(choiceId)) throw notFound("choice");
	const { owner, ...gone } = await takeChoiceBack(args.db, actorOf(args), choiceId);
	const flash = { text: "Took the choice back.", undo: undoOf(owner, gone) };
	return redirectWithFlash(holidayChoicePath(owner), flash, args);
}

function readChoice(form: FormData): CalendarChoice | ChoiceAnswer {
	const [startsOn, calendar] = [
		String(form.get("since") ?? ""),
		String(form.get("calendar") ?? ""),
	];
	const date = readStart(startsOn);
	const isKnown = calendar === "" || isId(calendar);
	if (date && isKnown) return { startsOn: date, calendarId: calendar || null };
	const since = { since: "Choose a day from 2000 to 2100." };
	const unknown = { calendar: "Choose one of the list." };
	return { startsOn, calendar, errors: { ...(date ? {} : since), ...(isKnown ? {} : unknown) } };
}

/** What it means for weeks that were handed in. */
async function consequence(
	{ db, tenant, now }: MemberArgs,
	owner: CalendarOwner,
	startsOn: CalendarDate,
): Promise<string | undefined> {
	if (startsOn > todayIn(tenant.timeZone, now)) return undefined;
	const weeks = await handedInWeeks(db, owner, startsOn);
	return weeks > 0 ? handedInText(weeks) : undefined;
}

/** A post that chooses it again. */
function undoOf(owner: CalendarOwner, { startsOn, calendarId }: CalendarChoice) {
	const fields = { since: startsOn, calendar: calendarId ?? "" };
	return { action: holidayChoiceAction(owner), fields };
}
