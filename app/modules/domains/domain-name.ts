export type ReadName = { readonly host: string } | { readonly problem: string };

/**
 * Reads the host that somebody types or pastes: `https://Time.Acme.com:443/week` is `time.acme.com`. In ASCII, as DNS
 * knows it (`bücher.example` is `xn--bcher-kva.example`).
 *
 * @param baseHost ours, below which every workspace has its address already
 */
export function readDomainName(typed: string, baseHost: string): ReadName {
	const text = typed.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, "");
	if (text === "") return { problem: "Type the address, like time.yourcompany.com." };
	// Numbers in disguise (`127.1`, `0x7f000001`) come out of this as addresses.
	const url = URL.parse(`http://${text}`);
	const host = url?.hostname.replace(/\.$/, "") ?? "";
	if (url === null || url.username !== "" || !namePattern.test(host) || host.length > longest) {
		return { problem: isAddress(host) ? noAddress : noName };
	}
	if (isAddress(host)) return { problem: noAddress };
	const problem = unfit(host, baseHost);
	return problem ? { problem } : { host };
}

/** Where DNS allows no CNAME: the domain itself, without a name before it. By the common endings; a hint, no rule. */
export function isApex(host: string): boolean {
	const labels = host.split(".").length;
	return labels === (isSharedEnding(parentOf(host)) ? 3 : 2);
}

function unfit(host: string, baseHost: string): string | null {
	const last = host.slice(host.lastIndexOf(".") + 1);
	if (host === baseHost || host.endsWith(`.${baseHost}`)) {
		return `Addresses below ${baseHost} are ours, and your workspace has one already. Type one of your own domain.`;
	}
	if (host === last ? host === "localhost" : privateEndings.has(last)) {
		return "That name counts inside a network only. Type one that the whole internet knows.";
	}
	if (!host.includes(".") || isSharedEnding(host)) {
		return `Everybody’s domain ends like that. Type your own with it, like time.yourcompany.${host}.`;
	}
	return null;
}

/** So that the name of its proof is none too long either: `_crowdminder.` and 253 characters in all. */
const longest = 253 - "_crowdminder.".length;
const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const namePattern = new RegExp(`^${label}(?:\\.${label})*$`);

const noName = "That is no address. Type a name like time.yourcompany.com, without spaces.";
const noAddress = "That is a number, not a name. Type a name like time.yourcompany.com.";

/** Of names that no public DNS has (RFC 6761, 6762, 7686, 8375; ICANN’s `internal`). */
const privateEndings = new Set([
	...["localhost", "local", "internal", "intranet", "lan", "home", "corp", "arpa"],
	...["invalid", "onion"],
]);

/** The second-level endings that our customers meet; nobody could prove any other either. */
const secondLevel = /^(?:ac|co|com|edu|gov|law|ltd|me|net|nom|or|org|sch|school|web)\.[a-z]{2}$/;

function isSharedEnding(host: string): boolean {
	return secondLevel.test(host);
}

function parentOf(host: string): string {
	return host.slice(host.indexOf(".") + 1);
}

function isAddress(host: string): boolean {
	return host.startsWith("[") || /^[\d.]+$/.test(host);
}
