import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { freePort } from "#dev/free-port.ts";
import { accountFor } from "#dev/postgres/account.ts";
import { stopWhenAbandoned } from "#dev/watchdog.ts";

const program = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer"].find(
	(path) => existsSync(path),
);

export const hasPgBouncer = program !== undefined;

/** Starts PgBouncer in transaction mode before the server. Returns the login's address through it. */
export async function startPgBouncer(
	appUrl: string,
	connections: number,
): Promise<{ url: string; stop(): Promise<void> }> {
	const directory = mkdtempSync(join(tmpdir(), "crowdminder-pgbouncer-"));
	const port = await freePort();
	const account = accountFor("/nowhere");
	writeConfiguration(directory, appUrl, port, connections);
	chmodSync(directory, 0o755);
	if (account) chownSync(directory, account.uid, account.gid);
	const child = spawn(program ?? "pgbouncer", [join(directory, "pgbouncer.ini")], {
		...account,
		stdio: "ignore",
	});
	const endWatch = stopWhenAbandoned(child.pid ?? 0, "INT", directory);
	const url = new URL(appUrl);
	url.port = String(port);
	await untilReady(url.href);
	return {
		url: url.href,
		async stop() {
			const ended = once(child, "exit");
			child.kill("SIGINT");
			await ended;
			endWatch();
			rmSync(directory, { recursive: true, force: true });
		},
	};
}

function writeConfiguration(
	directory: string,
	appUrl: string,
	port: number,
	connections: number,
): void {
	const { hostname, port: serverPort, username, password } = new URL(appUrl);
	writeFileSync(
		join(directory, "pgbouncer.ini"),
		`[databases]
* = host=${hostname} port=${serverPort}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
pool_mode = transaction
default_pool_size = ${connections}
server_lifetime = 1800
auth_type = plain
auth_file = ${join(directory, "users")}
`,
	);
	writeFileSync(join(directory, "users"), `"${username}" "${decodeURIComponent(password)}"\n`);
}

async function untilReady(url: string): Promise<void> {
	for (let attempt = 0; ; attempt += 1) {
		const sql = postgres(url, { max: 1, prepare: false, connect_timeout: 2 });
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
