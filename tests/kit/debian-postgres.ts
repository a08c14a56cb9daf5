import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { freePort } from "#dev/free-port.ts";
import { accountFor } from "#dev/postgres/account.ts";
import { programEnvironment } from "#dev/postgres/programs.ts";
import { stopWhenAbandoned } from "#dev/watchdog.ts";

const programs = "/usr/lib/postgresql/15/bin";

/** Whether the oldest PostgreSQL that the product runs on is installed, as Debian 12 has it. */
export const hasDebianPostgres = existsSync(join(programs, "postgres"));

/** Starts it with nothing in it. Returns the superuser's address. */
export async function startDebianPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
	const directory = mkdtempSync(join(tmpdir(), "crowdminder-15-"));
	const account = accountFor("/nowhere");
	if (account) chownSync(directory, account.uid, account.gid);
	const data = join(directory, "data");
	const options = { ...account, cwd: "/", env: programEnvironment };
	const flags = ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"];
	execFileSync(join(programs, "initdb"), flags, { ...options, stdio: "ignore" });
	const port = await freePort();
	const settings = [
		"-c",
		`port=${port}`,
		"-c",
		"fsync=off",
		"-c",
		`unix_socket_directories=${directory}`,
	];
	const server = spawn(join(programs, "postgres"), ["-D", data, ...settings], {
		...options,
		stdio: "ignore",
	});
	const endWatch = stopWhenAbandoned(server.pid ?? 0, "INT", directory);
	const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
	await untilReady(url);
	return {
		url,
		async stop() {
			const ended = once(server, "exit");
			server.kill("SIGINT");
			await ended;
			endWatch();
			rmSync(directory, { recursive: true, force: true });
		},
	};
}

async function untilReady(url: string): Promise<void> {
	for (let attempt = 0; ; attempt += 1) {
		const sql = postgres(url, { max: 1, connect_timeout: 2 });
		try {
			await sql`select 1`;
			return;
		} catch (error) {
			if (attempt > 50) throw error;
			await new Promise((resolve) => setTimeout(resolve, 100));
		} finally {
			await sql.end({ timeout: 1 });
		}
	}
}
