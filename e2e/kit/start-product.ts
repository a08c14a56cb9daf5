import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { dataDir, nameServerPort, port, siteOrigin } from "./place.ts";

const mostSeconds = 120;

/** Starts the product as `npm start` does, on data of its own, and returns what stops it. */
export default async function startProduct(): Promise<() => Promise<void>> {
	rmSync(dataDir, { recursive: true, force: true });
	mkdirSync(dataDir, { recursive: true });
	mkdirSync(".artifacts", { recursive: true });
	const log = createWriteStream(".artifacts/e2e-product.log");
	const product = spawn("node", ["server/start.ts"], {
		env: {
			...process.env,
			PORT: String(port),
			BASE_ORIGIN: siteOrigin,
			DATA_DIR: dataDir,
			DEMO: "off",
			DNS_SERVERS: `127.0.0.1:${nameServerPort}`,
			LOG_LEVEL: "info",
		},
		stdio: ["ignore", "pipe", "pipe"],
	});
	product.stdout.pipe(log);
	product.stderr.pipe(log);
	await whenReady(product);
	return async () => {
		await stop(product);
		rmSync(dataDir, { recursive: true, force: true });
	};
}

async function whenReady(product: ChildProcess): Promise<void> {
	const until = Date.now() + mostSeconds * 1000;
	while (Date.now() < until) {
		if (product.exitCode !== null) {
			throw new Error(`The product ended with ${product.exitCode}; see .artifacts/e2e-product.log`);
		}
		const ready = await fetch(`${siteOrigin}/readyz`).catch(() => null);
		if (ready?.ok) return;
		await pause(200);
	}
	product.kill("SIGKILL");
	throw new Error(
		`The product was not ready after ${mostSeconds} s; see .artifacts/e2e-product.log`,
	);
}

function stop(product: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		if (product.exitCode !== null) {
			resolve();
			return;
		}
		product.once("exit", () => resolve());
		product.kill("SIGTERM");
	});
}
