/**
 * What a limit counts as one asker: an IPv4 address, or the /64 of an IPv6 one (a household or a phone has
 * the whole of it).
 */
export function networkOf(address: string): string {
	const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
	if (mapped?.[1]) return mapped[1];
	if (!address.includes(":")) return address;
	return `${groupsOf(address).slice(0, 4).join(":")}::/64`;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
	const [whole = ""] = address.toLowerCase().split("%");
	const [head = "", tail] = whole.split("::");
	const first = head === "" ? [] : head.split(":");
	const last = tail === undefined || tail === "" ? [] : tail.split(":");
	const gap = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
	const groups = [...first, ...Array.from({ length: gap }, () => "0"), ...last];
	return groups.map((group) => group.replace(/^0+(?=.)/, ""));
}
