import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test, vi } from "vitest";
import { environment } from "#app/env.server.ts";
import { freePort } from "#dev/free-port.ts";
import { runningServer } from "#dev/postgres/running.ts";
import { startLocalServices } from "#server/start/local-services.ts";
import { Stops } from "#server/start/stops.ts";
import { readStartEnv } from "#server/start/variables.ts";
import { dataDirectory } from "../dev/data-directory.ts";
import { capturedWeek } from "./captured-week.ts";

function start(variables: Record<string, string>): Started {
	const child = spawn(process.execPath, ["server/start.ts"], {
		env: { ...environment(), NODE_ENV: "production", DEMO: "off", ...variables },
		stdio: ["ignore", "ignore", "pipe"],
	});
	onTestFinished(() => void child.kill("SIGKILL"));
	return { child, complaint: text(child.stderr) };
}

type Started = { child: ChildProcess; complaint: Promise<string> };

async function untilReady({ child, complaint }: Started, port: number): Promise<void> {
	const ended = once(child, "exit").then(async () => {
		throw new Error(`The product ended: ${await complaint}`);
	});
	const ready = vi.waitFor(
		async () => expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200),
		{ timeout: 60_000, interval: 50 },
	);
	await Promise.race([ready, ended]);
	ended.catch(() => undefined);
}

test("what was typed is there after Ctrl-C and after a kill, and a stop leaves no trace", {
	timeout: 120_000,
}, async () => {
	const dataDir = dataDirectory();
	const port = await freePort();
	const variables = { DATA_DIR: dataDir, PORT: String(port) };
	const week = capturedWeek(variables);
	const begun = start(variables);
	await untilReady(begun, port);
	const projectId = await week.begin();
	expect((await week.type(projectId, "6h30")).status).toBe(303);
	begun.child.kill("SIGINT");
	expect(await once(begun.child, "exit")).toEqual([0, null]);

	const killed = start(variables);
	await untilReady(killed, port);
	expect(await week.read()).toBe("6:30");
	killed.child.kill("SIGKILL");
	await once(killed.child, "exit");

	const next = start(variables);
	await untilReady(next, port);
	await week.signIn();
	expect(await week.read()).toBe("6:30");
	next.child.kill("SIGTERM");
	expect(await once(next.child, "exit")).toEqual([0, null]);
	expect(runningServer(join(dataDir, "postgres"))).toBeNull();
	await expect(fetch(`http://localhost:${port}/healthz`)).rejects.toThrow();
});

test("a busy port is named in a sentence", async () => {
	const stranger = createServer().listen(0);
	await once(stranger, "listening");
	onTestFinished(() => void stranger.close());
	const address = stranger.address();
	const port = typeof address === "object" ? String(address?.port) : "";
	const dataDir = dataDirectory();
	const { child, complaint } = start({ DATA_DIR: dataDir, PORT: port });
	expect(await complaint).toContain(`Port ${port} is in use`);
	expect(child.exitCode ?? (await once(child, "exit"))[0]).toBe(1);
	expect(existsSync(join(dataDir, "postgres"))).toBe(false);
});

test("a wrong value in the environment is named before anything is started", async () => {
	const dataDir = dataDirectory();
	const { complaint } = start({ DATA_DIR: dataDir, WEB_CONCURRENCY: "many" });
	expect(await complaint).toContain("WEB_CONCURRENCY");
	expect(existsSync(join(dataDir, "postgres"))).toBe(false);
});

test("what the environment names is not started here", async () => {
	const dataDir = dataDirectory();
	const given = {
		DATA_DIR: dataDir,
		DATABASE_URL: "postgres://cm_app@database.example/crowdminder",
		UNLEASH_URL: "https://flags.example",
		SMTP_URL: "smtp://mail.example",
	};
	const stops = new Stops();
	const env = readStartEnv(given);
	const local = await startLocalServices({ given, env, stops, log: () => undefined });
	onTestFinished(() => stops.all());
	expect(local).toMatchObject({
		variables: {},
		mailboxPage: null,
		stripePage: null,
		unleash: null,
	});
	expect(existsSync(join(dataDir, "secret"))).toBe(false);
});

test("a product that serves by https has to be given its secret", () => {
	expect(() => readStartEnv({ BASE_ORIGIN: "https://crowdminder.example" })).toThrow("APP_SECRET");
	expect(() => readStartEnv({ BASE_ORIGIN: "http://localhost:3000" })).not.toThrow();
});
