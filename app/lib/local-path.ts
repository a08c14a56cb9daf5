/**
 * An address on this host to go on to, as a form or a link named it; `fallback` for anything else.
 * Another host, a scheme, `//host` and `/\host` are refused: browsers read the last two as hosts.
 */
export function localPath(text: unknown, fallback = "/"): string {
	if (typeof text !== "string" || !/^\/(?![/\\])/.test(text)) return fallback;
	const base = "http://here.invalid";
	if (!URL.canParse(text, base)) return fallback;
	const url = new URL(text, base);
	return url.origin === base && !url.pathname.startsWith("//")
		? `${url.pathname}${url.search}${url.hash}`
		: fallback;
}
