import { createServer } from "node:net";

/** A free port of the loopback address: the preferred one if it is free, else any. */
export async function freePort(preferred = 0): Promise<number> {
	if (preferred && (await isFree(preferred))) return preferred;
	return listenOnce(0);
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
