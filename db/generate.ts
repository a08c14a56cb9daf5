import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { describeFindings, lintMigrations } from "./lint/lint.ts";
import { migrationFolder, readMigrationSet, type SetName } from "./migrator/migration-set.ts";

const usage = `npm run db:generate -- [--name WHAT]
  writes a migration for each set of tables that differs from its last snapshot
npm run db:generate -- --custom WHAT --set tenant|public
  writes an empty migration to fill in by hand; a data step is a file beside it named NNNN_what.data.ts
npm run db:generate -- --afresh
  before the first release only: writes the initial migrations anew, keeping what was added to them by hand
`;

const configs: Record<SetName, string> = {
	public: "db/public/drizzle.config.ts",
	tenant: "drizzle.config.ts",
};
const sets: readonly SetName[] = ["public", "tenant"];
const byHand = "--> statement-breakpoint\n-- By hand:";
const root = fileURLToPath(new URL("..", import.meta.url));

process.exitCode = main();

function main(): number {
	const { values } = parseArgs({
		options: {
			name: { type: "string" },
			custom: { type: "string" },
			set: { type: "string" },
			afresh: { type: "boolean" },
			help: { type: "boolean" },
		},
	});
	if (values.help) return say(usage, 0);
	if (values.custom) return writeCustom(values.custom, values.set);
	for (const set of sets) {
		if (values.afresh) writeAfresh(set);
		else drizzleKit(set, values.name ? ["--name", values.name] : []);
		nameNoSchema(set);
	}
	return lint();
}

function writeCustom(name: string, wanted: string | undefined): number {
	const set = sets.find((known) => known === wanted);
	if (!set) return say(usage, 2);
	drizzleKit(set, ["--custom", "--name", name]);
	return 0;
}

function drizzleKit(set: SetName, args: string[]): void {
	const kit = join(root, "node_modules/drizzle-kit/bin.cjs");
	const all = [kit, "generate", "--config", configs[set], ...args];
	execFileSync(process.execPath, all, { cwd: root, stdio: "inherit" });
}

function writeAfresh(set: SetName): void {
	const folder = migrationFolder(set);
	const initial = join(folder, "0000_initial.sql");
	const before = existsSync(initial) ? readFileSync(initial, "utf8") : "";
	const kept = before.includes(byHand) ? before.slice(before.indexOf(byHand)) : "";
	const aside = `${folder}.before`;
	rmSync(aside, { recursive: true, force: true });
	if (before) renameSync(folder, aside);
	drizzleKit(set, ["--name", "initial"]);
	writeFileSync(initial, `${readFileSync(initial, "utf8").trimEnd()}\n${kept}`);
	nameNoSchema(set);
	// The snapshot has a new id each time: without a change the old one stays.
	if (readFileSync(initial, "utf8") === before) {
		rmSync(folder, { recursive: true });
		renameSync(aside, folder);
	}
	rmSync(aside, { recursive: true, force: true });
}

/**
 * drizzle-kit writes `"public".` before what a foreign key references. A migration runs in many schemas
 * and must name none: the search_path does.
 */
function nameNoSchema(set: SetName): void {
	const folder = migrationFolder(set);
	for (const name of readdirSync(folder).filter((file) => file.endsWith(".sql"))) {
		const file = join(folder, name);
		const text = readFileSync(file, "utf8");
		const mended = text.replaceAll('"public".', "");
		if (mended !== text) writeFileSync(file, mended);
	}
}

function lint(): number {
	const findings = sets.flatMap((set) => lintMigrations(readMigrationSet(set)));
	return findings.length === 0 ? 0 : say(`${describeFindings(findings)}\n`, 1);
}

function say(text: string, code: number): number {
	process.stdout.write(text);
	return code;
}
