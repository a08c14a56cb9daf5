import { BlockList, isIP } from "node:net";

/**
 * Is this an address of the open internet? Not so: this machine, its networks, what is reserved or leads on to other
 * addresses (IANA's registries of special-purpose addresses, RFC 6890).
 */
export function isPublicAddress(address: string): boolean {
	switch (isIP(address)) {
		case 4:
			return !special.check(address, "ipv4");
		case 6:
			return global.check(address, "ipv6") && !special.check(address, "ipv6");
		default:
			return false;
	}
}

/** Of IPv6 only what is handed out: loopback, link-local, unique local and mapped addresses are all outside. */
const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");

const special = new BlockList();
for (const [net, prefix] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 4],
	["240.0.0.0", 4],
] as const) {
	special.addSubnet(net, prefix, "ipv4");
}
for (const [net, prefix] of [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20],
] as const) {
	special.addSubnet(net, prefix, "ipv6");
}
