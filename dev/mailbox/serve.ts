import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { mailboxPage, type View } from "./page.ts";
import type { MailStore } from "./store.ts";

type Answer = {
	status?: number;
	type: "html" | "plain" | "json" | "css" | "javascript";
	body: string | Buffer;
	policy?: string;
};

/**
 * The mailbox over HTTP, on the loopback only: `/` and `/messages/:id` to read, `GET /messages.json?to=` and
 * `DELETE /messages` for programs. It answers by its own names only, so that no other site can reach into it.
 */
export async function serveMailbox(port: number, store: MailStore) {
	const live = new Set<ServerResponse>();
	const server = createServer((request, response) => {
		if (request.url === "/live" && isOwnHost(request)) return keepLive(response, live);
		answer(request, store)
			.then((found) => send(response, found))
			.catch((error: unknown) =>
				send(response, { status: 500, type: "plain", body: String(error) }),
			);
	});
	await new Promise<void>((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", resolve);
	});
	return {
		port,
		/** Tells open pages that mail came. */
		announce() {
			for (const response of live) response.write("data: mail\n\n");
		},
		async stop(): Promise<void> {
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			server.closeAllConnections();
			await closed;
		},
	};
}

async function answer(request: IncomingMessage, store: MailStore): Promise<Answer> {
	if (!isOwnHost(request)) return plain(403, "The mailbox answers at localhost only.");
	const url = new URL(request.url ?? "/", "http://localhost");
	if (request.method === "GET" || request.method === "HEAD") return read(url, store);
	if (request.method === "DELETE" && url.pathname === "/messages") {
		await store.clear();
		return { status: 204, type: "plain", body: "" };
	}
	const isForm = request.method === "POST" && url.pathname === "/messages/clear";
	if (!isForm) return plain(405, "There is no such thing to do here.");
	if (!isOwnOrigin(request)) return plain(403, "Only the mailbox's own page may do this.");
	await store.clear();
	return { type: "html", body: mailboxPage([], null, "html") };
}

async function read(url: URL, store: MailStore): Promise<Answer> {
	const file = files[url.pathname];
	if (file) return file;
	if (url.pathname === "/") return page(mailboxPage(await store.list(), null, "html"));
	if (url.pathname === "/messages.json") return listAsJson(store, url.searchParams.get("to"));
	const [, id, part] = /^\/messages\/([0-9a-f-]{36})(?:\/(body|source))?$/.exec(url.pathname) ?? [];
	const message = id ? await store.get(id) : null;
	if (!message) return plain(404, "There is no such mail. It may have been deleted.");
	if (part === "source") {
		return { type: "plain", body: (await store.source(message.id)) ?? "", policy: "sandbox" };
	}
	if (part === "body") return bodyOf(message.html ?? "");
	const view = viewOf(url.searchParams.get("view"), message.html !== null);
	return page(mailboxPage(await store.list(), message, view));
}

async function listAsJson(store: MailStore, to: string | null): Promise<Answer> {
	const messages = await store.list();
	const wanted = messages.filter(
		(message) => !to || message.to.some((address) => address.toLowerCase() === to.toLowerCase()),
	);
	return { type: "json", body: JSON.stringify(wanted) };
}

function viewOf(asked: string | null, hasHtml: boolean): View {
	if (asked === "text" || asked === "source") return asked;
	return hasHtml ? "html" : "text";
}

const pagePolicy =
	"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What a mail brings along may neither run nor reach out; its links open on their own. */
const mailPolicy =
	"sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data: http: https:; style-src 'unsafe-inline'; frame-ancestors 'self'";

function page(body: string): Answer {
	return { type: "html", body, policy: pagePolicy };
}

function bodyOf(html: string): Answer {
	return { type: "html", body: `<base target="_blank">${html}`, policy: mailPolicy };
}

function plain(status: number, body: string): Answer {
	return { status, type: "plain", body };
}

const files: Record<string, Answer> = {
	"/style.css": { type: "css", body: readFileSync(new URL("./style.css", import.meta.url)) },
	"/live.js": { type: "javascript", body: readFileSync(new URL("./live.js", import.meta.url)) },
};

function send(response: ServerResponse, { status = 200, type, body, policy }: Answer): void {
	const kind = type === "json" ? "application/json" : `text/${type}`;
	response.writeHead(status, {
		"Content-Type": `${kind}; charset=utf-8`,
		"Cache-Control": "no-store",
		"X-Content-Type-Options": "nosniff",
		"Referrer-Policy": "no-referrer",
		...(policy ? { "Content-Security-Policy": policy } : {}),
	});
	response.end(body);
}

function keepLive(response: ServerResponse, live: Set<ServerResponse>): void {
	response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
	response.write("\n");
	live.add(response);
	response.once("close", () => live.delete(response));
}

/** Another name that leads to this address is a page trying to read mail by way of the browser. */
function isOwnHost(request: IncomingMessage): boolean {
	return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? "");
}

function isOwnOrigin(request: IncomingMessage): boolean {
	return request.headers.origin === `http://${request.headers.host}`;
}
