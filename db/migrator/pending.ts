import type { Sql } from "postgres";
import type { Migration, MigrationSet } from "./migration-set.ts";
import { type Failure, failureOf } from "./outcome.ts";
import { readStates, type SchemaState } from "./state.ts";
import type { TenantTarget } from "./tenants.ts";

/** What a tenant lacks, or why it cannot get it. */
export type PendingTenant = {
	readonly target: TenantTarget;
	readonly migrations: readonly Migration[];
	readonly failure: Failure | null;
};

/** The tenants that are behind or cannot be served; those that are up to date are left out. */
export async function findPending(
	sql: Sql,
	set: MigrationSet,
	targets: readonly TenantTarget[],
): Promise<PendingTenant[]> {
	const states = await readStates(
		sql,
		set,
		targets.map((target) => target.schemaName),
	);
	const stateOf = (target: TenantTarget) =>
		states.get(target.schemaName) ?? { kind: "missing" as const };
	const edited = editedTags(states.values());
	return targets
		.map((target) => pendingOf(target, stateOf(target), set, edited))
		.filter(({ migrations, failure }) => migrations.length > 0 || failure !== null);
}

/** A migration that some schema holds in other words is not applied to any. */
function editedTags(states: Iterable<SchemaState>): Set<string> {
	return new Set([...states].flatMap((state) => (state.kind === "edited" ? [state.tag] : [])));
}

function pendingOf(
	target: TenantTarget,
	state: SchemaState,
	set: MigrationSet,
	edited: ReadonlySet<string>,
): PendingTenant {
	const refuse = (tag: string | null, message: string): PendingTenant => ({
		...{ target, migrations: [] },
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
			return refuse(state.tag, editedMessage);
		case "at": {
			const migrations = set.migrations.slice(state.version);
			const changed = migrations.find(({ tag }) => edited.has(tag));
			if (changed) return refuse(changed.tag, editedMessage);
			return { target, migrations, failure: null };
		}
	}
}

const editedMessage =
	'The migration reads otherwise than when it was applied. Undo the edit and write a new one (a local database may be begun afresh by "npm run reset").';
