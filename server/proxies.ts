import { BlockList, isIP } from "node:net";
import type { Express, Request } from "express";

/** Whose X-Forwarded-* headers count: the addresses and ranges of TRUSTED_PROXIES, nobody else's. */
export function trustProxies(app: Express, setting: string): void {
	const list = new BlockList();
	for (const entry of setting
		.split(",")
		.map((text) => text.trim())
		.filter(Boolean)) {
		const [address = "", prefix] = entry.split("/");
		const family = isIP(address) === 6 ? "ipv6" : "ipv4";
		if (prefix === undefined) list.addAddress(address, family);
		else list.addSubnet(address, Number(prefix), family);
	}
	app.set("trust proxy", (address: string) => isIn(list, address));
	app.set("trusted proxies", list);
}

export function isTrustedProxy(req: Request): boolean {
	const list: unknown = req.app.get("trusted proxies");
	return list instanceof BlockList && isIn(list, req.socket.remoteAddress ?? "");
}

function isIn(list: BlockList, address: string): boolean {
	const plain = address.replace(/^::ffff:/, "");
	const version = isIP(plain);
	return version !== 0 && list.check(plain, version === 6 ? "ipv6" : "ipv4");
}
