import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

export type SetName = "public" | "tenant";

export type Migration = {
	/** 1 for the first: a schema's version is the position of its last one. */
	readonly position: number;
	readonly tag: string;
	readonly statements: readonly string[];
	readonly checksum: string;
	/** What its head says after `-- crowdminder:`. */
	readonly notes: readonly string[];
	/** False when noted `no-transaction`: its statements run one by one and bear repeating. */
	readonly isTransactional: boolean;
	/** A TypeScript file beside the SQL, run after it with the tenant's handle. */
	readonly dataStep: string | null;
};

export type MigrationSet = { readonly name: SetName; readonly migrations: readonly Migration[] };

const journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });

export type MigrationSets = { readonly public: MigrationSet; readonly tenant: MigrationSet };

/** Both sets as this release has them. */
export function readMigrationSets(): MigrationSets {
	return { public: readMigrationSet("public"), tenant: readMigrationSet("tenant") };
}

/** Where drizzle-kit writes a set's migrations. */
export function migrationFolder(name: SetName): string {
	return fileURLToPath(new URL(`../${name}/migrations`, import.meta.url));
}

/** The migrations of a set in the order of drizzle-kit's journal. */
export function readMigrationSet(name: SetName, folder = migrationFolder(name)): MigrationSet {
	const file = join(folder, "meta/_journal.json");
	const { entries } = journal.parse(JSON.parse(readFileSync(file, "utf8")));
	return {
		name,
		migrations: entries.map((entry, index) => readMigration(folder, entry.tag, index + 1)),
	};
}

/** The last position: the version of a schema that is up to date. */
export function latestVersion(set: MigrationSet): number {
	return set.migrations.length;
}

function readMigration(folder: string, tag: string, position: number): Migration {
	const text = readFileSync(join(folder, `${tag}.sql`), "utf8").replaceAll("\r\n", "\n");
	const dataFile = join(folder, `${tag}.data.ts`);
	const dataStep = existsSync(dataFile) ? dataFile : null;
	const hash = createHash("sha256").update(text);
	if (dataStep) hash.update(readFileSync(dataStep, "utf8"));
	const notes = [...text.matchAll(/^-- crowdminder: (.+)$/gm)].map(([, note = ""]) => note.trim());
	return {
		...{ position, tag, notes, dataStep },
		statements: splitStatements(text),
		checksum: hash.digest("hex").slice(0, 32),
		isTransactional: !notes.includes("no-transaction"),
	};
}

/** Statements as drizzle-kit parts them; parts that are comments only are dropped. */
export function splitStatements(text: string): string[] {
	return text
		.split("--> statement-breakpoint")
		.map((part) => part.trim())
		.filter((part) => part.replace(/^\s*--.*$/gm, "").trim() !== "");
}
