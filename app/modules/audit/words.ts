import type { Writing } from "#app/lib/writing.ts";
import type { Area } from "./areas.ts";

/** What a line of the log holds. */
export type AuditFacts = {
	readonly action: string;
	readonly actorKind: string;
	readonly actorId: string | null;
	readonly objectType: string;
	readonly objectId: string | null;
	readonly before: unknown;
	readonly after: unknown;
};

/** How ids and instants are said to the reader. */
export type Telling = {
	readonly nameOf: (id: string) => string | undefined;
	readonly moment: (at: Date) => string;
	readonly writing: Writing;
};

/** One thing before and after; null where there was nothing. */
export type Change = {
	readonly label: string;
	readonly before: string | null;
	readonly after: string | null;
};

/** A field by its label, or with words of its own for its values. */
type FieldWords = string | { readonly label: string; readonly say: (value: unknown) => string };
export type Fields = { readonly [field: string]: FieldWords };

export type ActionWords = {
	/** What follows the name of who did it; `{object}` is what it was done to: "archived the client {object}". */
	readonly say: string | ((facts: AuditFacts, telling: Telling) => string);
	/** What it was done to, where its id has no name or the line tells more. */
	readonly object?: (facts: AuditFacts, telling: Telling) => string | undefined;
	/** Where to see it, where that is no page of the object. */
	readonly path?: (facts: AuditFacts) => string | undefined;
	/** Before and after, where that is not field by field. */
	readonly changes?: (facts: AuditFacts, telling: Telling) => readonly Change[];
};

/**
 * The words of a module's own actions. Of before and after only the `fields` that it names are ever shown: what
 * nobody thought of stays in the log.
 */
export type AuditWords<Action extends string = string> = {
	readonly area: Area;
	readonly fields: Fields;
	readonly actions: Readonly<Record<Action, string | ActionWords>>;
};

/** Keeps the names of the actions. */
export function auditWords<Action extends string>(
	area: Area,
	fields: Fields,
	actions: AuditWords<Action>["actions"],
): AuditWords<Action> {
	return { area, fields, actions };
}

/** A field of a line's `before` or `after`; undefined where it has none. */
export function fieldOf(part: unknown, field: string): unknown {
	if (typeof part !== "object" || part === null) return undefined;
	return new Map<string, unknown>(Object.entries(part)).get(field);
}

export function textOf(part: unknown, field: string): string | undefined {
	const value = fieldOf(part, field);
	return typeof value === "string" ? value : undefined;
}

/** Did they do it to themselves? */
export function isOwnDoing({ actorKind, actorId, objectType, objectId }: AuditFacts): boolean {
	return actorKind === "member" && objectType === "member" && actorId === objectId;
}
