import type { Sql } from "postgres";
import { newId } from "#app/lib/id.ts";
import { identifier, tenantRef } from "../names.ts";
import { appliedMigrationsTable, emptySchema, newSchemaStatements } from "./build-schema.ts";
import type { MigrationSet } from "./migration-set.ts";
import { readStructure, type Structure } from "./structure.ts";
import type { Target } from "./target.ts";

/** By version: what a schema must look like. */
export type References = ReadonlyMap<number, Structure>;

class Undone extends Error {}

/**
 * Builds the schema of each asked version from the migrations, on the server itself, and undoes it: the server
 * then describes the reference in the very words in which it describes the others.
 *
 * @param sql connections as the migrator
 */
export async function buildReferences(
	sql: Sql,
	set: MigrationSet,
	versions: Iterable<number>,
): Promise<References> {
	const wanted = new Set(versions);
	const references = new Map<number, Structure>();
	if (wanted.size === 0) return references;
	const scratch = scratchTarget(set);
	try {
		await sql.begin(async (tx) => {
			await tx.unsafe(beginScratch(scratch).join(";\n"));
			if (wanted.has(0)) references.set(0, await readStructure(tx, scratch));
			for (const migration of set.migrations) {
				await tx.unsafe(newSchemaStatements(migration).join("\n;\n"));
				const { position } = migration;
				if (wanted.has(position)) references.set(position, await readStructure(tx, scratch));
			}
			throw new Undone();
		});
	} catch (error) {
		if (!(error instanceof Undone)) throw error;
	}
	return references;
}

/** The reference of a version that was asked for. */
export function referenceOf(references: References, version: number): Structure {
	const reference = references.get(version);
	if (!reference) throw new Error(`There is no reference for version ${version}`);
	return reference;
}

function scratchTarget({ name }: MigrationSet): Target {
	const tenant = tenantRef(newId());
	const { schemaName } = tenant;
	return { label: "the reference", schemaName, tenant: name === "tenant" ? tenant : null };
}

function beginScratch({ tenant, schemaName }: Target): string[] {
	if (tenant) return [`create role ${identifier(tenant.roleName)}`, ...emptySchema(tenant)];
	// The registry's schema is not made by a migration: db/database.sql says who may use it.
	return [
		`create schema ${identifier(schemaName)}`,
		`grant usage on schema ${identifier(schemaName)} to cm_app, cm_jobs`,
		`set local search_path = ${identifier(schemaName)}, extensions`,
		appliedMigrationsTable,
	];
}
