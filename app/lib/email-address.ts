/** An address as it is kept and compared: trimmed and in lower case. */
export function normalEmail(text: string): string {
	return text.trim().normalize("NFC").toLowerCase();
}

const localPart = /^[^\s@"(),:;<>[\\\]\p{Cc}]{1,64}$/u;
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/**
 * Is this an address that mail can reach on the internet (RFC 5321 without quoted local parts and literal
 * addresses)? Returns what is wrong in words, or null.
 */
export function emailTrouble(text: string): string | null {
	const [local = "", domain, ...more] = text.split("@");
	if (domain === undefined) return "There is no @ in it.";
	if (more.length > 0) return "There is more than one @ in it.";
	if (local === "") return "The part before the @ is missing.";
	if (!isLocalPart(local)) return `“${local}” has a sign that an address cannot have.`;
	return domainTrouble(domain) ?? (text.length > 254 ? "It is longer than 254 characters." : null);
}

function isLocalPart(local: string): boolean {
	return localPart.test(local) && !/^\.|\.\.|\.$/.test(local);
}

function domainTrouble(domain: string): string | null {
	if (domain === "") return "The part after the @ is missing.";
	const labels = domain.split(".");
	if (labels.length < 2) return `No ending after “${domain}”, for example .co.za.`;
	const ending = labels.at(-1) ?? "";
	if (labels.every((label) => domainLabel.test(label)) && /^(?:\p{L}{2,}|xn--.+)$/u.test(ending)) {
		return null;
	}
	return `“${domain}” is not an address of mail.`;
}
