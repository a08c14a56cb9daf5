import { data } from "@remix-run/node";
import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { isId } from "#app/lib/id.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { notFound } from "#app/request/problem.ts";
import { actorOf } from "./actor.ts";
import { handedInWeeks } from "./handed-in-weeks.server.ts";
import { type CalendarOwner, workingTimePath } from "./owner.ts";
import {
	patternFields,
	readPattern,
	readStart,
	type TypedPattern,
	typedFrom,
	typedPattern,
} from "./pattern-fields.ts";
import type { WorkPattern } from "./pattern-on.ts";
import { setPattern, takePatternBack } from "./set-pattern.server.ts";

/** What a form is answered that could not be saved, or has to be said yes to first. */
export type PatternAnswer = {
	readonly typed: TypedPattern;
	readonly errors: Record<string, string>;
	/** How many weeks that were handed in it changes; 0 where nothing has to be confirmed. */
	readonly handedIn: number;
};

const noPattern: TypedPattern = { startsOn: "", days: Array(7).fill("") };

/** Saves the posted pattern, or with `ends` that there is none of one's own from a date on. */
export async function savePattern(args: MemberArgs, owner: CalendarOwner) {
	const form = await args.request.formData();
	const typed = typedPattern(form, noPattern);
	const read = form.has("ends") ? readEnd(typed) : readPattern(typed);
	if (read.errors) return refusal({ typed, errors: read.errors, handedIn: 0 });
	const { db, tenant, now } = args;
	const isPast = read.startsOn <= todayIn(tenant.timeZone, now);
	const handedIn = isPast ? await handedInWeeks(db, owner, read.startsOn) : 0;
	if (handedIn > 0 && !form.has("confirmed")) return refusal({ typed, errors: {}, handedIn });
	const { id, replaced } = await setPattern(db, actorOf(args), owner, read);
	const undo = replaced
		? { action: workingTimePath(owner), fields: fieldsOf({ ...replaced, startsOn: read.startsOn }) }
		: { action: `/work-patterns/${id}/removal`, fields: {} };
	return redirectWithFlash(workingTimePath(owner), { text: saidFrom(args, read), undo }, args);
}

/** Takes a change back that the address names. */
export async function takeBackPattern(args: MemberArgs): Promise<Response> {
	const { patternId } = args.params;
	if (!patternId || !isId(patternId)) throw notFound("change");
	const { owner, ...gone } = await takePatternBack(args.db, actorOf(args), patternId);
	const path = workingTimePath(owner);
	const undo = { action: path, fields: fieldsOf(gone) };
	return redirectWithFlash(path, { text: "Took the change back.", undo }, args);
}

function readEnd({ startsOn }: TypedPattern) {
	const date = readStart(startsOn);
	if (date) return { startsOn: date, minutes: null, errors: undefined };
	return { errors: { startsOn: "Choose a day from 2000 to 2100." } };
}

function refusal(answer: PatternAnswer) {
	return data(answer, 422);
}

function fieldsOf({ startsOn, minutes }: WorkPattern): Record<string, string> {
	const confirmed = { confirmed: "on" };
	if (minutes === null) return { startsOn, ends: "on", ...confirmed };
	return { ...patternFields(typedFrom(startsOn, minutes)), ...confirmed };
}

function saidFrom({ member, tenant }: MemberArgs, { startsOn }: WorkPattern): string {
	return `Working time from ${formatDate(startsOn, writingFor(member, tenant))} is saved.`;
}
