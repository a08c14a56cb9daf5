import type { NextFunction, Request, RequestHandler, Response } from "express";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import { resolveHost } from "#app/request/host.server.ts";
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
		switch (host.kind) {
			case "unknown":
				sendPlainPage(
					res,
					404,
					"There is no workspace at this address",
					"Check the spelling, or have your workspaces mailed to your work email.",
					{ href: `${services.env.BASE_ORIGIN}/find-my-workspace`, label: "Find my workspace" },
				);
				return;
			case "www":
				forward(req, res, services.env.BASE_ORIGIN);
				return;
			case "former":
				forward(req, res, tenantOrigin(services.env.BASE_ORIGIN, host.tenant));
				return;
			default:
				next();
		}
	}
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

function forward(req: Request, res: Response, origin: string): void {
	const to = URL.parse(req.originalUrl, origin);
	if (to) res.redirect(301, `${origin}${to.pathname}${to.search}`);
	else sendPlainPage(res, 400, "Bad request", "This request makes no sense.");
}
