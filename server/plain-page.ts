import { createHash } from "node:crypto";
import type { Response } from "express";

/** Somewhere to go on from: an address of the product's own, and what it is called. */
type Way = { href: string; label: string };

/** A page without scripts, files, cookies or names, for what cannot or must not reach the product's own. */
export function sendPlainPage(
	res: Response,
	status: number,
	title: string,
	text: string,
	way?: Way,
): void {
	const id = res.locals.requestId
		? `<p><small>If you write to us about this, quote <code>${res.locals.requestId}</code>.</small></p>`
		: "";
	const link = way ? `<p><a href="${way.href}">${way.label}</a></p>` : "";
	res
		.status(status)
		.setHeader(
			"Content-Security-Policy",
			`default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
		)
		.type("html")
		.send(
			`<!doctype html><html lang="en-ZA"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title} · Crowdminder</title><style>${style}</style></head><body><header>crowdminder</header><main><p><small>${status}</small></p><h1>${title}</h1><p>${text}</p>${link}${id}</main></body></html>`,
		);
}

/** The colours of app/styles/theme.css, written out: this page may not load it. */
const style = [
	"body{margin:0;background:light-dark(oklch(.984 .004 215),oklch(.198 .012 232));color:light-dark(oklch(.42 .022 230),oklch(.79 .012 220));font:1rem/1.5 ui-sans-serif,system-ui,sans-serif}",
	"header{padding:1rem 1.5rem;border-bottom:1px solid light-dark(oklch(.915 .008 218),oklch(.308 .015 232));font-weight:650;letter-spacing:-.025em}",
	"main{max-width:34rem;margin:0 auto;padding:3rem 1.25rem}",
	"header,h1{color:light-dark(oklch(.235 .022 235),oklch(.945 .006 215))}",
	"h1{margin:0;font-size:1.5rem;line-height:1.875rem;letter-spacing:-.015em}",
	"p{margin:.75rem 0}small{font-size:.8125rem}code{font-size:.75rem;overflow-wrap:anywhere}",
	"a{display:inline-block;padding:.75rem 0;color:light-dark(oklch(.465 .092 224),oklch(.785 .098 214));font-weight:550}",
	"a:focus-visible{outline:2px solid;outline-offset:2px}",
].join("");

const styleHash = createHash("sha256").update(style).digest("base64");
