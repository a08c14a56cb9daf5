import type { Sql } from "postgres";
import { type Difference, findDrift } from "./drift.ts";
import type { MigrationSet, MigrationSets } from "./migration-set.ts";
import { type Failure, failureOf } from "./outcome.ts";
import { buildReferences, type References, referenceOf } from "./reference.ts";
import { readStates, type SchemaState } from "./state.ts";
import { enterSchema, publicTarget, type Target } from "./target.ts";
import { listTenants } from "./tenants.ts";

export type Verdict = {
	readonly tenant: string;
	readonly version: number | null;
	readonly differences: readonly Difference[];
	readonly failure: Failure | null;
};

/**
 * Compares every schema with what its migrations make, the registry's included when no tenant is named.
 *
 * @param sql connections as the migrator; as many schemas at a time
 * @throws UnknownTenant
 */
export async function verify(
	sql: Sql,
	sets: MigrationSets,
	options: { only?: readonly string[]; parallel?: number } = {},
): Promise<Verdict[]> {
	const tenants = await listTenants(sql, options.only);
	const verdicts = await verifySet(sql, sets.tenant, tenants, options.parallel ?? 2);
	if (options.only?.length) return verdicts;
	return [...(await verifySet(sql, sets.public, [publicTarget], 1)), ...verdicts];
}

/** Compares one schema, in a transaction that only reads. */
export function verifySchema(sql: Sql, target: Target, references: References, version: number) {
	const reference = referenceOf(references, version);
	return sql.begin("read only", async (tx) => {
		await enterSchema(tx, target);
		return { differences: await findDrift(tx, target, reference) };
	});
}

async function verifySet(
	sql: Sql,
	set: MigrationSet,
	targets: readonly Target[],
	parallel: number,
): Promise<Verdict[]> {
	const states = await readStates(
		sql,
		set,
		targets.map((target) => target.schemaName),
	);
	const versions = [...states.values()].flatMap((state) =>
		state.kind === "at" ? state.version : [],
	);
	const references = await buildReferences(sql, set, versions);
	const verdicts = new Map<Target, Verdict>();
	const queue = targets.values();
	const worker = async () => {
		for (const target of queue) {
			const state = states.get(target.schemaName) ?? { kind: "missing" as const };
			verdicts.set(target, await judge(sql, target, state, references));
		}
	};
	await Promise.all(Array.from({ length: parallel }, worker));
	return targets.flatMap((target) => verdicts.get(target) ?? []);
}

async function judge(
	sql: Sql,
	target: Target,
	state: SchemaState,
	references: References,
): Promise<Verdict> {
	const verdict = { tenant: target.label, version: null, differences: [], failure: null };
	const refuse = (tag: string | null, message: string): Verdict => ({
		...verdict,
		failure: failureOf(tag, new Error(message)),
	});
	switch (state.kind) {
		case "missing":
			return refuse(
				null,
				`The schema ${target.schemaName} is missing, or has no record of migrations.`,
			);
		case "ahead":
			return refuse(null, `Its version ${state.version} is newer than this release.`);
		case "edited":
			return refuse(state.tag, "The migration reads otherwise than when it was applied.");
		case "at": {
			const found = await verifySchema(sql, target, references, state.version);
			return { ...verdict, version: state.version, ...found };
		}
	}
}
