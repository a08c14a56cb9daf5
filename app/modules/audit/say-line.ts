import { parseCalendarDate } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { isId } from "#app/lib/id.ts";
import { areas } from "./areas.ts";
import { type SaidAction, wordsOf } from "./vocabulary.ts";
import {
	type AuditFacts,
	type Change,
	type Fields,
	fieldOf,
	isOwnDoing,
	type Telling,
	textOf,
} from "./words.ts";

export type SaidLine = {
	readonly who: string;
	/** What was done, in three parts: "archived the client ", "Cape Harbour", "". */
	readonly did: string;
	readonly object: string;
	readonly rest: string;
	/** Where the object is to be seen; null where it has no page. */
	readonly path: string | null;
	readonly area: string;
	readonly changes: readonly Change[];
};

type Told = Telling & { readonly pathOf: (id: string) => string | undefined };

/** A line of the log as a person reads it. */
export function sayLine(facts: AuditFacts, telling: Told): SaidLine {
	const words = wordsOf(facts.action);
	const said = typeof words.say === "string" ? words.say : words.say(facts, telling);
	const [did = "", rest] = said.split("{object}");
	const object = rest === undefined ? "" : objectOf(words, facts, telling);
	const path = words.path ? words.path(facts) : telling.pathOf(facts.objectId ?? "");
	return {
		...{ who: actorOf(facts, telling), did, object, rest: rest ?? "" },
		path: object === "" ? null : (path ?? null),
		area: areas[words.area],
		changes: words.changes?.(facts, telling) ?? changedFields(words.fields, facts, telling),
	};
}

function objectOf(words: SaidAction, facts: AuditFacts, telling: Telling): string {
	const { objectId, after, before } = facts;
	const said = words.object?.(facts, telling);
	if (said === undefined && isOwnDoing(facts)) return "themselves";
	return (
		said ??
		(objectId === null ? undefined : telling.nameOf(objectId)) ??
		textOf(after, "name") ??
		textOf(before, "name") ??
		"something that is gone"
	);
}

function actorOf({ actorKind, actorId, after }: AuditFacts, { nameOf }: Telling): string {
	switch (actorKind) {
		case "member":
			return (actorId && nameOf(actorId)) ?? "Somebody";
		case "staff":
			return `${textOf(after, "name") ?? "Somebody"} of Crowdminder`;
		case "job":
			return "A job of Crowdminder";
		default:
			return "Crowdminder";
	}
}

function changedFields(fields: Fields, { before, after }: AuditFacts, telling: Telling): Change[] {
	return Object.entries(fields).flatMap(([field, words]) => {
		const [was, is] = [fieldOf(before, field), fieldOf(after, field)];
		if (isNothing(was) && isNothing(is)) return [];
		if (JSON.stringify(was) === JSON.stringify(is)) return [];
		const { label, say } = typeof words === "string" ? { label: words, say: undefined } : words;
		const text = (value: unknown) => {
			if (isNothing(value)) return null;
			return say ? say(value) : valueText(value, telling);
		};
		return [{ label, before: text(was), after: text(is) }];
	});
}

function isNothing(value: unknown): boolean {
	const isEmptyList = Array.isArray(value) && value.length === 0;
	return value === null || value === undefined || value === "" || isEmptyList;
}

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

function valueText(value: unknown, telling: Telling): string {
	if (typeof value === "boolean") return value ? "yes" : "no";
	if (Array.isArray(value)) return value.map((each) => valueText(each, telling)).join(", ");
	if (typeof value !== "string") return String(value);
	if (isId(value)) return telling.nameOf(value) ?? "something that is gone";
	if (instant.test(value)) return telling.moment(new Date(value));
	const date = parseCalendarDate(value);
	return date ? formatDateShort(date, telling.writing) : value;
}
