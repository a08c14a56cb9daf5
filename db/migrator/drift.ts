import type { TransactionSql } from "postgres";
import { readStructure, type Structure, type StructureLine, structureDigest } from "./structure.ts";
import type { Target } from "./target.ts";

/** A line that the reference has otherwise: null where one side has none. */
export type Difference = {
	readonly kind: string;
	readonly object: string;
	readonly expected: string | null;
	readonly found: string | null;
};

/** A schema is not what its migrations make. */
export class Drifted extends Error {
	override name = "Drifted";
	readonly differences: readonly Difference[];

	constructor(differences: readonly Difference[]) {
		super(`The schema differs from its migrations:\n${describeDrift(differences)}`);
		this.differences = differences;
	}
}

/** What the schema that the transaction has entered has otherwise than the reference. */
export async function findDrift(
	sql: TransactionSql,
	target: Target,
	reference: Structure,
): Promise<Difference[]> {
	const digest = await structureDigest(sql, target);
	if (digest === reference.digest) return [];
	return compareStructures(reference, await readStructure(sql, target));
}

/** @throws Drifted */
export async function assertNoDrift(
	sql: TransactionSql,
	target: Target,
	reference: Structure,
): Promise<void> {
	const differences = await findDrift(sql, target, reference);
	if (differences.length > 0) throw new Drifted(differences);
}

export function compareStructures(reference: Structure, found: Structure): Difference[] {
	const expectedLines = byName(reference.lines);
	const foundLines = byName(found.lines);
	const names = [...new Set([...expectedLines.keys(), ...foundLines.keys()])].sort();
	return names.flatMap((name) => {
		const expected = expectedLines.get(name);
		const present = foundLines.get(name);
		const line = expected ?? present;
		if (!line || expected?.detail === present?.detail) return [];
		return {
			kind: line.kind,
			object: line.object,
			expected: expected?.detail ?? null,
			found: present?.detail ?? null,
		};
	});
}

/** One line a difference: `-` is missing, `+` should not be there, `~` is otherwise. */
export function describeDrift(differences: readonly Difference[]): string {
	return differences.map(describeDifference).join("\n");
}

function describeDifference({ kind, object, expected, found }: Difference): string {
	if (found === null) return `  - ${kind} ${object} is missing: ${readable(expected)}`;
	if (expected === null) return `  + ${kind} ${object} is not from a migration: ${readable(found)}`;
	return `  ~ ${kind} ${object}\n      expected: ${readable(expected)}\n      found:    ${readable(found)}`;
}

const privileges: Readonly<Record<string, string>> = {
	r: "select",
	a: "insert",
	w: "update",
	d: "delete",
	D: "truncate",
	x: "references",
	t: "trigger",
	m: "maintain",
	U: "usage",
	C: "create",
	X: "execute",
};

/** Rights are compared as the catalog writes them (`tenant=arwd/cm_migrator`) and shown in words. */
function readable(detail: string | null): string {
	return (detail ?? "").replaceAll(
		/(\S*)=([a-zA-Z*]+)\/\w+/g,
		(_, grantee: string, letters: string) => {
			const words = [...letters.matchAll(/([a-zA-Z])(\*?)/g)].map(
				([, letter = "", star = ""]) => `${privileges[letter] ?? letter}${star}`,
			);
			return `${grantee || "everyone"}: ${words.join(", ")}`;
		},
	);
}

function byName(lines: readonly StructureLine[]): Map<string, StructureLine> {
	return new Map(lines.map((line) => [`${line.kind} ${line.object}`, line]));
}
