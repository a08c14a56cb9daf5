import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll } from "vitest";
import { ask } from "./http.ts";

/** Stands between Stripe and the product, as the internet does: it passes webhooks on, loses them, or breaks. */
export type WebhookRelay = {
	readonly url: string;
	/** The product's port, once it runs. */
	target: number;
	/** What becomes of the next webhooks: at first they are lost on the way, though Stripe hears that they arrived. */
	mode: "lose" | "pass" | "fail";
	/** Statuses that were answered. */
	readonly answers: number[];
};

/** Call once at the top of a test file, before what needs its address. */
export function webhookRelay(): WebhookRelay {
	let port = 0;
	const relay: WebhookRelay = {
		get url() {
			return `http://127.0.0.1:${port}/webhooks/stripe`;
		},
		target: 0,
		mode: "lose",
		answers: [],
	};
	const server = createServer(async (request, response) => {
		const body = await buffer(request);
		const headers = { "stripe-signature": String(request.headers["stripe-signature"]) };
		const status = await statusOf(relay, body.toString("utf8"), headers);
		relay.answers.push(status);
		response.writeHead(status).end();
	});
	beforeAll(async () => {
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const address = server.address();
		port = typeof address === "object" && address ? address.port : 0;
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});
	return relay;
}

async function statusOf(
	{ mode, target }: WebhookRelay,
	body: string,
	headers: Record<string, string>,
): Promise<number> {
	if (mode !== "pass") return mode === "fail" ? 500 : 200;
	const wish = { method: "POST", headers, body };
	return (await ask(target, "localhost:3000", "/webhooks/stripe", wish)).status;
}
