import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DrizzleSnapshotJSON, generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import { migrationFolder, type SetName } from "#db/migrator/migration-set.ts";
import { testKit } from "#tests/kit/kit.ts";

const kit = testKit();

/** The statements that `npm run db:generate` would write now. */
async function missing(set: SetName): Promise<string[]> {
	const folder = join(migrationFolder(set), "..");
	const files = readdirSync(folder).filter(
		(file) => file.endsWith(".ts") && !file.includes("config"),
	);
	const modules: object[] = await Promise.all(files.map((file) => import(join(folder, file))));
	const snapshots = readdirSync(join(migrationFolder(set), "meta")).filter((file) =>
		file.endsWith("_snapshot.json"),
	);
	const last = join(migrationFolder(set), "meta", snapshots.sort().at(-1) ?? "");
	const snapshot: DrizzleSnapshotJSON = JSON.parse(readFileSync(last, "utf8"));
	return generateMigration(snapshot, generateDrizzleJson(Object.assign({}, ...modules)));
}

test("the migrations make the tables that the code describes (npm run db:generate)", async () => {
	expect(await missing("public")).toEqual([]);
	expect(await missing("tenant")).toEqual([]);
});

test("every table of the registry says what the web may do with it", async () => {
	const rows = await kit.owner<{ table: string }[]>`
		select relname as table from pg_class
		where relnamespace = 'public'::regnamespace and relkind = 'r'
			and not has_table_privilege('cm_app', oid, 'select')
		order by relname`;
	expect(rows.map(({ table }) => table)).toEqual(["prepared_roles"]);
});
