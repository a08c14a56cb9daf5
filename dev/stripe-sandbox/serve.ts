import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { type ApiAnswer, apiOf } from "./api/answer.ts";
import type { PageAnswer } from "./pages/page.ts";
import { showPage } from "./pages.ts";
import { apiVersion, changeSettings, type Sandbox, settingsOf } from "./sandbox.ts";

type Served = { port: number; stop(): Promise<void> };

/**
 * Stripe's API below `/v1/`, and pages for people. On the loopback only, and by its own names only, so that no other
 * site can reach in through a browser.
 */
export async function serveSandbox(
	sandbox: Sandbox,
	port: number,
	afterwards: () => void,
): Promise<Served> {
	const api = apiOf(sandbox);
	const server = createServer((request, response) => {
		answer(request, response, sandbox, api)
			.catch((error: unknown) =>
				sendPage(response, { status: 500, type: "plain", body: String(error) }),
			)
			.finally(afterwards)
			.catch(() => undefined);
	});
	server.keepAliveTimeout = 30_000;
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", resolve);
	});
	const address = server.address();
	return {
		port: typeof address === "object" && address ? address.port : port,
		async stop() {
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			server.closeAllConnections();
			await closed;
		},
	};
}

async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	sandbox: Sandbox,
	api: ReturnType<typeof apiOf>,
): Promise<void> {
	if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? "")) {
		return sendPage(response, refuse("The sandbox answers at localhost only."));
	}
	const url = new URL(request.url ?? "/", "http://localhost");
	const body = await text(request);
	const method = request.method ?? "GET";
	if (!/^\/v[12]\//.test(url.pathname)) {
		if (method === "POST" && !isOwnOrigin(request)) {
			return sendPage(response, refuse("Only the sandbox's own pages may do this."));
		}
		const form = new URLSearchParams(body);
		const asked = { method, path: url.pathname, query: url.searchParams, form, body };
		return sendPage(response, showPage(sandbox, asked));
	}
	const key = keyOf(request);
	const answered = await api({
		method,
		path: url.pathname,
		query: url.search.slice(1),
		body,
		authorization: request.headers.authorization,
		idempotencyKey: key,
	});
	if (loses(sandbox)) response.destroy();
	else sendApi(response, answered, key);
}

/** The switch for a connection that breaks after the work is done. */
function loses(sandbox: Sandbox): boolean {
	const { lostAnswers } = settingsOf(sandbox);
	if (lostAnswers === 0) return false;
	sandbox.store.transact(() => changeSettings(sandbox, { lostAnswers: lostAnswers - 1 }));
	return true;
}

function keyOf({ headers }: IncomingMessage): string | null {
	const key = headers["idempotency-key"];
	return typeof key === "string" && key ? key : null;
}

function refuse(body: string): PageAnswer {
	return { status: 403, type: "plain", body };
}

/** Browsers name where a post comes from; programs do not. */
function isOwnOrigin({ headers }: IncomingMessage): boolean {
	return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

function sendApi(response: ServerResponse, answered: ApiAnswer, key: string | null): void {
	response.writeHead(answered.status, {
		"Content-Type": "application/json",
		"Cache-Control": "no-cache, no-store",
		"Request-Id": answered.requestId,
		"Stripe-Version": apiVersion,
		...(key ? { "Idempotency-Key": key } : {}),
		...(answered.replays
			? { "Idempotent-Replayed": "true", "Original-Request": answered.replays }
			: {}),
	});
	response.end(answered.body);
}

function sendPage(response: ServerResponse, { status, type, body, location }: PageAnswer): void {
	const kind = type === "json" ? "application/json" : `text/${type}`;
	response.writeHead(status, {
		"Content-Type": `${kind}; charset=utf-8`,
		"Cache-Control": "no-store",
		"Content-Security-Policy":
			"default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
		"X-Content-Type-Options": "nosniff",
		"Referrer-Policy": "same-origin",
		...(location ? { Location: location } : {}),
	});
	response.end(body);
}
