import type { Answer, NameServers } from "#app/integrations/dns/look-up.server.ts";
import type { SeenRecords, WantedRecords } from "./records.ts";

/** More than any honest chain has; one that leads to itself ends here. */
const longestChain = 8;

/** Asks the name servers of a domain; at most some twenty seconds when they are silent. */
export async function seeRecords(
	servers: NameServers,
	{ proof, target }: WantedRecords,
): Promise<SeenRecords> {
	const [txt, chain, addresses, targetAddresses] = await Promise.all([
		servers.txt(proof.name),
		chainFrom(servers, target.name),
		servers.addresses(target.name),
		servers.addresses(target.value),
	]);
	return {
		txt: valuesOf(txt),
		chain,
		addresses: valuesOf(addresses),
		targetAddresses: valuesOf(targetAddresses),
	};
}

async function chainFrom(servers: NameServers, name: string): Promise<readonly string[] | null> {
	const chain: string[] = [];
	for (let at = name; chain.length < longestChain; ) {
		const answer = await servers.cname(at);
		if (answer.kind === "silent") return null;
		const next = answer.kind === "values" ? answer.values[0] : undefined;
		if (next === undefined || chain.includes(next)) break;
		chain.push(next);
		at = next;
	}
	return chain;
}

function valuesOf(answer: Answer): readonly string[] | null {
	switch (answer.kind) {
		case "values":
			return answer.values;
		case "none":
			return [];
		case "silent":
			return null;
		default:
			return answer satisfies never;
	}
}
