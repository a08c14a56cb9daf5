import type { TransactionSql } from "postgres";
import { describeGrants } from "./grants.ts";
import {
	type Detail,
	readStructure,
	type Structure,
	type StructureLine,
	structureDigest,
} from "./structure.ts";
import type { Target } from "./target.ts";

/** A line that the reference has otherwise: null where one side has none. */
export type Difference = {
	readonly kind: string;
	readonly object: string;
	readonly expected: Detail | null;
	readonly found: Detail | null;
};

/** A schema is not what its migrations make. */
export class Drifted extends Error {
	override name = "Drifted";
	readonly differences: readonly Difference[];

	constructor(differences: readonly Difference[]) {
		super(`The schema differs from what its migrations make:\n${describeDrift(differences)}`);
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
		const expected = expectedLines.get(name)?.detail ?? null;
		const present = foundLines.get(name)?.detail ?? null;
		const line = expectedLines.get(name) ?? foundLines.get(name);
		if (!line || JSON.stringify(expected) === JSON.stringify(present)) return [];
		return { kind: line.kind, object: line.object, expected, found: present };
	});
}

/** One line a difference: `-` is missing, `+` should not be there, `~` is otherwise. */
export function describeDrift(differences: readonly Difference[]): string {
	return differences.map(describeDifference).join("\n");
}

function describeDifference({ kind, object, expected, found }: Difference): string {
	if (!found) return `  - ${kind} ${object} is missing: ${words(expected ?? {})}`;
	if (!expected) return `  + ${kind} ${object} is from no migration: ${words(found)}`;
	const keys = new Set([...Object.keys(expected), ...Object.keys(found)]);
	const changed = [...keys].filter((key) => expected[key] !== found[key]);
	const pick = (detail: Detail) =>
		Object.fromEntries(changed.map((key) => [key, detail[key] ?? "none"]));
	return `  ~ ${kind} ${object}\n      expected ${words(pick(expected))}\n      found    ${words(pick(found))}`;
}

function words(detail: Detail): string {
	return Object.entries(detail)
		.map(([key, value]) => {
			if (key === "grants") return `grants ${describeGrants(String(value)) || "none"}`;
			if (value === true) return key;
			return key === "definition" ? String(value).trimEnd() : `${key} ${value}`;
		})
		.join("; ");
}

function byName(lines: readonly StructureLine[]): Map<string, StructureLine> {
	return new Map(lines.map((line) => [`${line.kind} ${line.object}`, line]));
}
