import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, expect, onTestFinished, test, vi } from "vitest";
import { accountFor } from "#dev/postgres/account.ts";
import { runningServer } from "#dev/postgres/running.ts";
import { startPostgres } from "#dev/postgres.ts";
import { commandOf } from "#dev/process-table.ts";
import { dataDirectory, newDataDirectory } from "./data-directory.ts";

/** Making the data takes the longest: all tests use the same, one after the other. */
const dataDir = newDataDirectory();
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function start(directory = dataDir) {
	return startPostgres({ dataDir: directory, log: () => undefined, durable: false });
}

async function ask(url: string, question: string): Promise<unknown> {
	const sql = postgres(url, { max: 1, onnotice: () => undefined });
	try {
		return (await sql.unsafe(question))[0]?.answer;
	} finally {
		await sql.end();
	}
}

test("a second start keeps data, port and passwords", async () => {
	const first = await start();
	await ask(first.ownerUrl, "create table kept as select 42 as answer");
	await first.stop();
	const second = await start();
	onTestFinished(second.stop);
	expect(second.appUrl).toBe(first.appUrl);
	expect(await ask(second.ownerUrl, "select answer from kept")).toBe(42);
	expect(await ask(second.appUrl, "select current_user as answer")).toBe("cm_app");
	expect(await ask(second.unleashUrl, "select current_database() as answer")).toBe("unleash");
	expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600);
});

test("a port that is taken meanwhile is passed over", async () => {
	const first = await start();
	await first.stop();
	const stranger = createServer().listen(first.port, "127.0.0.1");
	await once(stranger, "listening");
	onTestFinished(() => void stranger.close());
	const second = await start();
	onTestFinished(second.stop);
	expect(second.port).not.toBe(first.port);
});

test("a process that died with the server running does not hinder the next", async () => {
	const program = `
		const { startPostgres } = await import("#dev/postgres.ts");
		await startPostgres({ dataDir: process.argv[1], log() {}, durable: false });
		process.stdout.write("up");`;
	const first = spawn(process.execPath, ["--input-type=module", "-e", program, dataDir], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	await once(first.stdout, "data");
	const orphan = runningServer(join(dataDir, "postgres"))?.pid ?? 0;
	first.kill("SIGKILL");
	await once(first, "exit");
	const second = await start();
	onTestFinished(second.stop);
	expect(commandOf(orphan)).toBeNull();
	expect(await ask(second.appUrl, "select 1 as answer")).toBe(1);
});

test("a server ends with the process that started it, however that ends", async () => {
	const program = `
		const { startPostgres } = await import("#dev/postgres.ts");
		await startPostgres({ dataDir: process.argv[1], log() {}, durable: false });
		process.kill(process.pid, "SIGKILL");`;
	const first = spawn(process.execPath, ["--input-type=module", "-e", program, dataDir]);
	await once(first, "exit");
	await vi.waitFor(() => expect(runningServer(join(dataDir, "postgres"))).toBeNull(), 5_000);
});

test("a stranger with the number of a dead server is left alone", async () => {
	const place = join(dataDir, "postgres");
	const first = await start();
	await first.stop();
	const stranger = spawn("sleep", ["60"], { ...accountFor(place), cwd: "/" });
	onTestFinished(() => void stranger.kill());
	writeFileSync(join(place, "postmaster.pid"), `${stranger.pid}\n${place}\n1\n1\n\n\n\nready\n`);
	const second = await start();
	onTestFinished(second.stop);
	expect(commandOf(stranger.pid ?? 0)).toContain("sleep");
});

test("two first starts at once agree on one server", async () => {
	const fresh = dataDirectory();
	const [one, other] = await Promise.all([start(fresh), start(fresh)]);
	onTestFinished(async () => {
		await Promise.all([one.stop(), other.stop()]);
	});
	expect(one.appUrl).toBe(other.appUrl);
	expect(await ask(other.appUrl, "select 1 as answer")).toBe(1);
});

test("the server of a living process is shared and left running", async () => {
	const owner = await start();
	onTestFinished(owner.stop);
	const guest = await start();
	expect(guest.appUrl).toBe(owner.appUrl);
	await guest.stop();
	expect(await ask(owner.appUrl, "select 1 as answer")).toBe(1);
});
