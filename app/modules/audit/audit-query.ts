import { type CalendarDate, parseCalendarDate } from "#app/lib/calendar-date.ts";
import { isId } from "#app/lib/id.ts";
import { type Area, isArea } from "./areas.ts";

/** Who may have done it, beside a single member by their id. */
export const actorKinds = {
	member: "Any member",
	staff: "Crowdminder’s people",
	job: "A job of Crowdminder",
	system: "Crowdminder itself",
} as const;

export type ActorKind = keyof typeof actorKinds;

/** What the history is asked for by its address. */
export type AuditQuery = {
	/** A member's id, or a kind. */
	readonly who: string;
	readonly area: Area | "";
	/** Words of a record's name. */
	readonly about: string;
	/** One record by its id or key. */
	readonly record: string;
	readonly from: CalendarDate | null;
	readonly to: CalendarDate | null;
	/** Only what was before this line. */
	readonly before: string | null;
};

export type ReadAuditQuery = {
	readonly query: AuditQuery;
	/** As they were typed, right or wrong. */
	readonly typed: { readonly from: string; readonly to: string };
	readonly errors: { readonly from?: string; readonly to?: string };
};

/** Reads the address. What nobody typed is passed over when it is unknown; a date that somebody typed is told about. */
export function readAuditQuery(search: URLSearchParams): ReadAuditQuery {
	const text = (name: string) => (search.get(name) ?? "").trim().slice(0, 100);
	const [who, area, record, before] = [text("who"), text("area"), text("record"), text("before")];
	const typed = { from: text("from"), to: text("to") };
	const [from, to] = [readDay(typed.from), readDay(typed.to)];
	const errors = dayErrors(typed, from, to);
	return {
		typed,
		errors,
		query: {
			who: isId(who) || isActorKind(who) ? who : "",
			area: isArea(area) ? area : "",
			about: text("about"),
			record: /^[\w-]+$/.test(record) ? record : "",
			from: errors.from ? null : from,
			to: errors.to ? null : to,
			before: isId(before) ? before : null,
		},
	};
}

/** The same history with some of it asked otherwise: `?who=…&area=…`. */
export function auditSearch(query: AuditQuery, more: Partial<AuditQuery> = {}): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...query, ...more })) {
		if (value) search.set(name, value);
	}
	return search.size > 0 ? `?${search}` : "";
}

/** Is there anything that is left out? The page that one is on is no narrowing. */
export function isNarrowed(query: AuditQuery): boolean {
	return auditSearch(query, { before: null }) !== "";
}

export function isActorKind(text: string): text is ActorKind {
	return Object.hasOwn(actorKinds, text);
}

/** The years around it are days too. */
function readDay(text: string): CalendarDate | null {
	const date = parseCalendarDate(text);
	return date && date >= "1970-01-01" && date <= "9998-12-31" ? date : null;
}

function dayErrors(
	typed: ReadAuditQuery["typed"],
	from: CalendarDate | null,
	to: CalendarDate | null,
): ReadAuditQuery["errors"] {
	if (from && to && from > to) return { to: "The last day is before the first. Swap them." };
	return {
		...(typed.from !== "" && !from ? { from: notADay(typed.from) } : {}),
		...(typed.to !== "" && !to ? { to: notADay(typed.to) } : {}),
	};
}

function notADay(text: string): string {
	return `“${text.slice(0, 20)}” is no day. Type it as 2026-09-01.`;
}
