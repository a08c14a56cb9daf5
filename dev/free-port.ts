import { createServer } from "node:net";

/** A free port of the loopback address: the preferred one if it is free, else any. */
export async function freePort(preferred = 0): Promise<number> {
	if (preferred && (await isFree(preferred))) return preferred;
	return listenOnce(0);
}

/** Begins something on a free port, the preferred one if possible; on another when that is taken in between. */
export async function onFreePort<T>(
	preferred: number,
	begin: (port: number) => Promise<T>,
): Promise<T> {
	try {
		return await begin(await freePort(preferred));
	} catch (error) {
		const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
		if (!isTaken) throw error;
		return begin(await freePort());
	}
}

/** Whether a server could listen on the port now. Without a host: on all addresses of the machine. */
export async function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
	return listenOnce(port, host).then(
		() => true,
		() => false,
	);
}

function listenOnce(port: number, host = "127.0.0.1"): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen({ port, host }, () => {
			const address = server.address();
			const taken = typeof address === "object" && address ? address.port : port;
			server.close(() => resolve(taken));
		});
	});
}
