import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";

/** A nonce a request and the headers that keep a page to itself. */
export function securityHeaders(options: {
	isHttps: boolean;
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
					manifestSrc: ["'self'"],
					formAction: ["'self'", ...options.paymentOrigins],
					baseUri: ["'none'"],
					frameAncestors: ["'none'"],
					...(options.isHttps ? { upgradeInsecureRequests: [] } : {}),
				},
			},
			strictTransportSecurity: options.isHttps
				? { maxAge: 31_536_000, includeSubDomains: true }
				: false,
			referrerPolicy: { policy: "strict-origin-when-cross-origin" },
			crossOriginEmbedderPolicy: false,
		}),
		(_req, res, next) => {
			res.setHeader(
				"Permissions-Policy",
				"camera=(), microphone=(), geolocation=(), payment=(), interest-cohort=()",
			);
			next();
		},
	];
}

function nonceOf(locals: unknown): string {
	return typeof locals === "object" && locals !== null && "nonce" in locals
		? String(locals.nonce)
		: "";
}
