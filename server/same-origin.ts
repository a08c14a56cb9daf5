import type { RequestHandler } from "express";
import { sendPlainPage } from "./plain-page.ts";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Paths whose callers are no browsers and carry no cookie: what they send proves itself (a signed token,
 * a signature over the body, an API key).
 */
const provenOtherwise = [/^\/unsubscribe\/[^/]+$/, /^\/webhooks\//, /^\/api\//];

/**
 * Refuses unsafe requests that do not come from the same origin. Sibling tenants are same-site, so SameSite
 * cookies do not separate them; Remix's own check misses resource routes and requests without Origin.
 */
export function sameOriginOnly(baseOrigin: string): RequestHandler {
	const { protocol } = new URL(baseOrigin);
	return (req, res, next) => {
		if (safeMethods.has(req.method) || isProvenOtherwise(req.originalUrl)) {
			next();
			return;
		}
		const canonical = `${protocol}//${req.headers.host}`;
		const { origin } = req.headers;
		const fromHere =
			origin === undefined ? req.headers["sec-fetch-site"] === "same-origin" : origin === canonical;
		if (fromHere) {
			next();
			return;
		}
		sendPlainPage(
			res,
			403,
			"Not sent from this page",
			"This form was sent from another address. Open the page again and send it from there.",
		);
	};
}

/** By the path as Remix reads it: in `/api/../account` the dots count. */
function isProvenOtherwise(target: string): boolean {
	const url = URL.parse(`http://here.invalid${target}`);
	return url !== null && provenOtherwise.some((path) => path.test(url.pathname));
}
