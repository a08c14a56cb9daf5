import type { NextFunction, Request, RequestHandler, Response } from "express";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import { type ResolvedHost, resolveHost } from "#app/request/host.server.ts";
import { readHostName } from "#app/request/host-name.ts";
import type { Services } from "#app/services.server.ts";
import { soleHost } from "./host-header.ts";
import { sendPlainPage } from "./plain-page.ts";
import { isTrustedProxy } from "./proxies.ts";

/**
 * Finds what answers on the request's host before anything else does: a malformed Host is 400 before any
 * query, an unknown one a plain 404, a former address forwards. Afterwards `Host` is the canonical one and
 * no X-Forwarded-* of a stranger is left for anybody to read.
 */
export function resolveHosts(services: Services): RequestHandler {
	const base = new URL(services.env.BASE_ORIGIN);
	return (req, res, next) => {
		// Express waits for no promise: a look-up that fails would leave the request without an answer.
		resolve(req, res, next).catch(next);
	};

	async function resolve(req: Request, res: Response, next: NextFunction): Promise<void> {
		res.vary("Host");
		const trusted = isTrustedProxy(req);
		const header = soleHost(req, trusted);
		const name = header === null ? null : readHostName(header, base.hostname);
		if (!name) {
			sendPlainPage(res, 400, "Bad request", "This request names no host that could answer it.");
			return;
		}
		const host = await resolveHost(services.directory, name);
		canonicalise(req, `${host.host}${base.port ? `:${base.port}` : ""}`, trusted);
		res.locals.host = host;
		res.locals.kind = host.kind;
		answerFor(host, services.env.BASE_ORIGIN, req, res, next);
	}
}

/** The site, the console and workspaces are answered by what comes after; everything else is done with here. */
function answerFor(
	host: ResolvedHost,
	baseOrigin: string,
	req: Request,
	res: Response,
	next: NextFunction,
): void {
	switch (host.kind) {
		case "unknown":
			sendPlainPage(
				res,
				404,
				"There is no workspace at this address",
				"Check the spelling, or have your workspaces mailed to your work email.",
				{ href: `${baseOrigin}/find-my-workspace`, label: "Find my workspace" },
			);
			return;
		case "www":
			forward(req, res, baseOrigin);
			return;
		case "former":
			forward(req, res, tenantOrigin(baseOrigin, host.tenant));
			return;
		case "resting":
			if (isReading(req)) leadOn(req, res, tenantOrigin(baseOrigin, host.tenant));
			else sendPlainPage(res, 421, ...movedWords);
			return;
		case "tenant":
			if (hasMoved(host) && isPageLoad(req))
				leadOn(req, res, tenantOrigin(baseOrigin, host.tenant));
			else next();
			return;
		default:
			next();
	}
}

/** Is another host the workspace's address? */
function hasMoved({ host, tenant }: Extract<ResolvedHost, { kind: "tenant" }>): boolean {
	return tenant.primaryDomain !== null && tenant.primaryDomain !== host;
}

function canonicalise(req: Request, host: string, trusted: boolean): void {
	req.headers.host = host;
	delete req.headers["x-forwarded-host"];
	if (!trusted) {
		delete req.headers["x-forwarded-proto"];
		delete req.headers["x-forwarded-for"];
		delete req.headers.forwarded;
	}
}

const movedWords = [
	"This workspace has moved",
	"What you sent was not kept. Open this address again: it leads to where the workspace is now.",
] as const;

/**
 * A page that is opened, and not what an open page fetches: whoever still has one of before the move open goes on and
 * saves there, as long as their session does.
 */
function isPageLoad(req: Request): boolean {
	if (!isReading(req)) return false;
	const mode = req.headers["sec-fetch-mode"];
	if (mode !== undefined) return mode === "navigate";
	return !/^\/(?:assets|api)\/|^\/__manifest|\.data(?:$|\?)/.test(req.originalUrl);
}

function isReading({ method }: Request): boolean {
	return method === "GET" || method === "HEAD";
}

/** For as long as it is so: a domain comes and goes, and a browser never forgets a 301. */
function leadOn(req: Request, res: Response, origin: string): void {
	res.setHeader("Cache-Control", "no-store");
	forward(req, res, origin, 302);
}

function forward(req: Request, res: Response, origin: string, status = 301): void {
	const to = URL.parse(req.originalUrl, origin);
	if (to) res.redirect(status, `${origin}${to.pathname}${to.search}`);
	else sendPlainPage(res, 400, "Bad request", "This request makes no sense.");
}
