import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Services } from "#app/services.server.ts";
import { createApp } from "./app.ts";
import { builtRemix, devRemix } from "./remix.ts";

export type Web = {
	readonly port: number;
	/** Takes no new requests, finishes those in flight (at most `seconds`), closes. */
	stop(seconds?: number): Promise<void>;
};

export type WebOptions = {
	/** 0 takes any free port. */
	port: number;
	/** Hot reload through Vite, with its socket on this port. */
	dev?: { hmrPort: number };
	host?: string;
};

/** How long a request may take to come, in milliseconds: 25 MB over 3G. Forms have less (`limitBody`). */
const longestUpload = 600_000;

/** One web process. Rejects with EADDRINUSE when the port is taken. */
export async function startWeb(services: Services, options: WebOptions): Promise<Web> {
	const { dev } = options;
	let stopping = false;
	const remix = dev ? await devRemix(services, dev.hmrPort) : await builtRemix(services);
	const app = createApp(services, {
		remix,
		dev: dev !== undefined,
		isStopping: () => stopping,
	});
	const server = createServer(
		{ requestTimeout: longestUpload, headersTimeout: 10_000, keepAliveTimeout: 65_000 },
		app,
	);
	await listen(server, options.port, options.host);
	return {
		port: addressOf(server).port,
		async stop(seconds = 20) {
			stopping = true;
			await close(server, seconds);
			await remix.stop();
		},
	};
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen({ port, ...(host ? { host } : {}) }, () => {
			server.off("error", reject);
			resolve();
		});
	});
}

function addressOf(server: Server): AddressInfo {
	const address = server.address();
	if (address === null || typeof address === "string") throw new Error("The server has no port");
	return address;
}

function close(server: Server, seconds: number): Promise<void> {
	return new Promise((resolve) => {
		const force = setTimeout(() => server.closeAllConnections(), seconds * 1000);
		force.unref();
		server.close(() => {
			clearTimeout(force);
			resolve();
		});
		server.closeIdleConnections();
	});
}
