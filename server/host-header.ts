import type { IncomingMessage } from "node:http";

/**
 * The one Host of a request, or null when it is malformed: missing, two of them, or another one than the
 * request line's (RFC 9112 §3.2). `forwarded` is a trusted proxy's X-Forwarded-Host, which then counts.
 */
export function soleHost(request: IncomingMessage, isTrusted: boolean): string | null {
	const hosts = valuesOf(request, "host");
	const [host] = hosts;
	if (hosts.length !== 1 || host === undefined) return null;
	const target = hostOfAbsoluteForm(request.url ?? "");
	if (target !== undefined && target.toLowerCase() !== host.toLowerCase()) return null;
	if (!isTrusted) return host;
	const [forwarded, ...more] = valuesOf(request, "x-forwarded-host");
	return more.length > 0 ? null : (forwarded ?? host);
}

function valuesOf(request: IncomingMessage, name: string): string[] {
	const { rawHeaders } = request;
	return rawHeaders.filter(
		(_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name,
	);
}

/** `GET http://host/path HTTP/1.1` names a host too; undefined in the usual form. */
function hostOfAbsoluteForm(target: string): string | undefined {
	return target.match(/^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i)?.[1];
}
