import { readDomainName } from "#app/modules/domains/domain-name.ts";

/** Domains of a workspace's mail, proven or not. */
export const mostMailDomains = 20;

/**
 * Reads the domain of a company's addresses as somebody types or pastes it: `@Acme.com`, `me@acme.com`.
 *
 * @param baseHost ours, below which no company has its mail
 */
export function readMailDomain(typed: string, baseHost: string) {
	const read = readDomainName(typed.slice(typed.lastIndexOf("@") + 1), baseHost);
	if ("problem" in read) {
		return { problem: "Type what stands behind the @ in your addresses, like yourcompany.com." };
	}
	if (everybodys.has(read.host)) {
		return { problem: `Everybody can have an address at ${read.host}. Type your company’s own.` };
	}
	return { domain: read.host };
}

/** What proves it, in the domain's DNS: the same name as for a custom domain, and a value that says what for. */
export function proofRecord({ domain, token }: { domain: string; token: string }) {
	return { name: `_crowdminder.${domain}`, value: `crowdminder-mail=${token}` };
}

/** Nobody could prove these either; it is said at once. */
const everybodys = new Set([
	...["gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com"],
	...["icloud.com", "me.com", "proton.me", "protonmail.com", "aol.com", "gmx.com", "gmx.net"],
	...["gmx.de", "web.de", "mail.com", "mweb.co.za", "webmail.co.za"],
]);
