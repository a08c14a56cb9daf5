import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";
import type { ResolvedHost } from "#app/request/host.server.ts";

/** A nonce a request and the headers that keep a page to itself. */
export function securityHeaders(options: {
	isHttps: boolean;
	/** The site's host; everything below it is ours. */
	baseHost: string;
	dev: boolean;
	/** Where a form may lead besides here: the pages on which people pay. */
	paymentOrigins: readonly string[];
}): RequestHandler[] {
	return [
		(_req, res, next) => {
			res.locals.nonce = randomBytes(16).toString("base64");
			next();
		},
		helmet({
			contentSecurityPolicy: {
				useDefaults: false,
				directives: {
					defaultSrc: ["'none'"],
					scriptSrc: [
						(_req, res) => `'nonce-${"locals" in res ? nonceOf(res.locals) : ""}'`,
						"'strict-dynamic'",
					],
					styleSrc: ["'self'", ...(options.dev ? ["'unsafe-inline'"] : [])],
					imgSrc: ["'self'", "data:"],
					fontSrc: ["'self'"],
					connectSrc: ["'self'", ...(options.dev ? ["ws:"] : [])],
					workerSrc: ["'self'"],
					manifestSrc: ["'self'"],
					formAction: ["'self'", ...options.paymentOrigins],
					baseUri: ["'none'"],
					frameAncestors: ["'none'"],
					...(options.isHttps ? { upgradeInsecureRequests: [] } : {}),
				},
			},
			strictTransportSecurity: false,
			referrerPolicy: { policy: "strict-origin-when-cross-origin" },
			crossOriginEmbedderPolicy: false,
		}),
		(_req, res, next) => {
			if (options.isHttps) {
				res.setHeader(
					"Strict-Transport-Security",
					strictTransport(res.locals.host, options.baseHost),
				);
			}
			res.setHeader(
				"Permissions-Policy",
				"camera=(), microphone=(), geolocation=(), payment=(), interest-cohort=()",
			);
			next();
		},
	];
}

/** What lies below a workspace's own domain is not ours to speak for. */
function strictTransport(host: ResolvedHost, ours: string): string {
	const year = "max-age=31536000";
	return host.host === ours || host.host.endsWith(`.${ours}`) ? `${year}; includeSubDomains` : year;
}

function nonceOf(locals: unknown): string {
	return typeof locals === "object" && locals !== null && "nonce" in locals
		? String(locals.nonce)
		: "";
}
