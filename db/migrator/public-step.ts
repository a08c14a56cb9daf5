import type { Sql } from "postgres";
import { applyMigration } from "./apply.ts";
import { appliedMigrationsTable } from "./build-schema.ts";
import { assertNoDrift } from "./drift.ts";
import { migrateJobSchema } from "./job-schema.ts";
import type { MigrationSet } from "./migration-set.ts";
import { buildReferences, referenceOf } from "./reference.ts";
import { readStates } from "./state.ts";
import { publicTarget } from "./target.ts";

/** Thrown when the registry cannot be brought up to date: no tenant is touched then. */
export class PublicStepRefused extends Error {
	override name = "PublicStepRefused";
}

/**
 * Brings the registry and the queue's schema up to date.
 *
 * @returns the tags of what was applied
 */
export async function migratePublic(sql: Sql, url: string, set: MigrationSet): Promise<string[]> {
	await beginRecord(sql);
	const version = await publicVersion(sql, set);
	const pending = set.migrations.slice(version);
	const positions = pending.map(({ position }) => position);
	const references = await buildReferences(sql, set, positions);
	for (const migration of pending) {
		const reference = referenceOf(references, migration.position);
		await applyMigration({ sql, url }, publicTarget, migration, (tx) =>
			assertNoDrift(tx, publicTarget, reference),
		);
	}
	await migrateJobSchema(url);
	// Every process has seen them by now.
	await sql`delete from public.directory_changes where at < now() - interval '1 hour'`;
	return pending.map((migration) => migration.tag);
}

/** @throws PublicStepRefused when what was applied is not what the code holds */
export async function publicVersion(sql: Sql, set: MigrationSet): Promise<number> {
	const states = await readStates(sql, set, [publicTarget.schemaName]);
	const state = states.get(publicTarget.schemaName) ?? { kind: "missing" };
	switch (state.kind) {
		case "at":
			return state.version;
		case "missing":
			return 0;
		case "edited":
			throw new PublicStepRefused(
				`public: the migration ${state.tag} reads otherwise than when it was applied. Undo the edit and write a new migration (a local database may be begun afresh by "npm run reset").`,
			);
		case "ahead":
			throw new PublicStepRefused(
				`public: its version ${state.version} is newer than this release, which knows ${set.migrations.length}.`,
			);
	}
}

async function beginRecord(sql: Sql): Promise<void> {
	const [found] =
		await sql`select to_regclass('public.applied_migrations') as found where to_regclass('public.applied_migrations') is not null`;
	if (found) return;
	await sql.begin(async (tx) => {
		await tx`set local search_path = public`;
		await tx.unsafe(appliedMigrationsTable);
	});
}
