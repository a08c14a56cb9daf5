import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

type Received = { body: string; headers: IncomingHttpHeaders };

/** An endpoint that remembers what it got and answers as it is told. */
export async function startEndpoint(status: (attempt: number) => number = () => 200) {
	const received: Received[] = [];
	const server = createServer(async (request, response) => {
		received.push({ body: await text(request), headers: request.headers });
		response.writeHead(status(received.length)).end();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	if (typeof address !== "object" || !address) throw new Error("It does not listen.");
	return { url: `http://127.0.0.1:${address.port}/webhooks/stripe`, received };
}
