import { type AuditFacts, type Change, fieldOf, textOf } from "#app/modules/audit/words.ts";
import { permissionsOfOwn } from "./permission-catalogue.ts";
import { permissionsText } from "./permission-words.ts";

/** What a change of a role gave and what it took, beside its name and note. */
export function roleChanges({ before, after }: AuditFacts): Change[] {
	const [had, has] = [permissionsIn(before), permissionsIn(after)];
	const given = has.filter((permission) => !had.includes(permission));
	const taken = had.filter((permission) => !has.includes(permission));
	return [
		...textChange("Name", before, after, "name"),
		...textChange("What it is for", before, after, "note"),
		...(given.length > 0
			? [{ label: "May now", before: null, after: permissionsText(given) }]
			: []),
		...(taken.length > 0
			? [{ label: "May no more", before: permissionsText(taken), after: null }]
			: []),
	];
}

function textChange(label: string, before: unknown, after: unknown, field: string): Change[] {
	const [was, is] = [textOf(before, field) ?? null, textOf(after, field) ?? null];
	return was === is ? [] : [{ label, before: was, after: is }];
}

function permissionsIn(part: unknown) {
	const stored = fieldOf(part, "permissions");
	return Array.isArray(stored) ? permissionsOfOwn(stored.map(String)) : [];
}
