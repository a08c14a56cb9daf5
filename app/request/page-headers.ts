import type { HeadersArgs } from "@remix-run/node";

/** What a page's loader and action said beside their data; a page exports it as `headers`. */
export function pageHeaders({ actionHeaders, loaderHeaders, errorHeaders }: HeadersArgs): Headers {
	const kept = new Headers();
	for (const headers of [loaderHeaders, actionHeaders, errorHeaders]) {
		for (const name of ["Retry-After", "Referrer-Policy"]) {
			const value = headers?.get(name);
			if (value) kept.set(name, value);
		}
	}
	return kept;
}
