/*
 * Lets the week sheet open without a connection: it keeps one page, /time/week, and the files that this page needs.
 * What the page shows is kept by the page itself. Nothing of anybody else is ever kept: one page, of who saw it last,
 * thrown away as soon as the server does not show it to them any more.
 */
const page = "/time/week";
const pages = "week-page";
const files = "week-files";
/** So long a slow line is waited for where there is a kept page. */
const patienceMs = 8_000;
/** After this the kept page is asked for anew. */
const freshMs = 10 * 60_000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

/** `{ keep }` names the reader and the build: what another reader or build left is replaced. */
self.addEventListener("message", (event) => {
	if (event.data?.keep) event.waitUntil(keep(event.data.keep));
});

self.addEventListener("fetch", (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== "GET" || url.origin !== location.origin) return;
	if (request.mode === "navigate") event.respondWith(open(request, url));
	else if (url.pathname.startsWith("/assets/")) event.respondWith(file(request));
});

/** The page from the server, else the kept one: at an address that says so, and which week was wanted. */
async function open(request, url) {
	const kept = await caches.match(page, { cacheName: pages });
	if (!kept) return fetch(request);
	const answer = await fromServer(request);
	if (answer) return answer;
	if (url.searchParams.has("kept")) return kept;
	const date = url.pathname.slice(page.length + 1);
	return Response.redirect(`${page}?kept=${encodeURIComponent(date)}`);
}

async function fromServer(request) {
	const answer = fetch(request).catch(() => null);
	const late = new Promise((resolve) => setTimeout(resolve, patienceMs, null));
	return Promise.race([answer, late]);
}

/** Files of a build never change. */
async function file(request) {
	const kept = await caches.match(request, { cacheName: files });
	if (kept) return kept;
	const answer = await fetch(request);
	if (answer.ok) await (await caches.open(files)).put(request, answer.clone());
	return answer;
}

async function keep(reader) {
	const kept = await caches.match(page, { cacheName: pages });
	const since = Date.now() - Number(kept?.headers.get("X-Kept-At") ?? 0);
	if (kept?.headers.get("X-Kept-For") === reader && since < freshMs) return;
	const answer = await fetch(page, { redirect: "manual", headers: { Accept: "text/html" } });
	if (!answer.ok) return forget();
	const html = await answer.text();
	await keepFiles(html, kept?.headers.get("X-Kept-For") === reader);
	const headers = new Headers(answer.headers);
	headers.set("X-Kept-For", reader);
	headers.set("X-Kept-At", String(Date.now()));
	await (await caches.open(pages)).put(page, new Response(html, { headers }));
}

/** Before the page itself, so that no page is kept without its files. */
async function keepFiles(html, isSameBuild) {
	if (!isSameBuild) await caches.delete(files);
	const cache = await caches.open(files);
	const paths = new Set(html.match(/\/assets\/[\w.-]+\.(?:js|css|svg|ttf|woff2)/g));
	for (const path of paths) {
		if (!(await cache.match(path))) await cache.add(path);
	}
}

async function forget() {
	await Promise.all([caches.delete(pages), caches.delete(files)]);
}
