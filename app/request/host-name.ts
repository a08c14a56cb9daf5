export type HostName =
	| { kind: "base"; host: string }
	/** One label below the base domain. */
	| { kind: "below"; host: string; label: string }
	| { kind: "elsewhere"; host: string };

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const hostPattern = new RegExp(`^${label}(?:\\.${label})*$`);

/**
 * Reads a Host header (RFC 9110 §7.2) against the base domain: lower-cased, port and one trailing dot
 * dropped, at most 253 characters. Null when it is malformed: the request is answered 400 before any query.
 */
export function readHostName(header: string | undefined, baseDomain: string): HostName | null {
	if (header === undefined) return null;
	const host = withoutPort(header.toLowerCase());
	if (host === null) return null;
	if (host === baseDomain) return { kind: "base", host };
	const suffix = `.${baseDomain}`;
	if (!host.endsWith(suffix)) return { kind: "elsewhere", host };
	const below = host.slice(0, -suffix.length);
	return below.includes(".") ? { kind: "elsewhere", host } : { kind: "below", host, label: below };
}

function withoutPort(header: string): string | null {
	const [name = "", port, ...rest] = header.split(":");
	if (rest.length > 0) return null;
	if (port !== undefined && !/^\d{1,5}$/.test(port)) return null;
	const host = name.endsWith(".") ? name.slice(0, -1) : name;
	return host.length > 0 && host.length <= 253 && hostPattern.test(host) ? host : null;
}
