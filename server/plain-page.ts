import type { Response } from "express";

/** A page without styles, scripts, cookies or names, for what cannot or must not reach the product's own. */
export function sendPlainPage(res: Response, status: number, title: string, text: string): void {
	const id = res.locals.requestId ? `<p><small>${res.locals.requestId}</small></p>` : "";
	res
		.status(status)
		.setHeader("Content-Security-Policy", "default-src 'none'")
		.type("html")
		.send(
			`<!doctype html><html lang="en-ZA"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title><h1>${title}</h1><p>${text}</p>${id}</html>`,
		);
}
