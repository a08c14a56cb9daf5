import type { Found, Look } from "./domain-life.ts";

/** The records that a domain needs at its provider's. */
export type WantedRecords = {
	readonly proof: { readonly name: string; readonly value: string };
	/** `isApex`: a domain itself, where DNS allows no CNAME. */
	readonly target: { readonly name: string; readonly value: string; readonly isApex: boolean };
};

/** What name servers said: null where they were silent, empty where there is none. */
export type SeenRecords = {
	readonly txt: readonly string[] | null;
	/** Each name in the chain of CNAMEs. */
	readonly chain: readonly string[] | null;
	readonly addresses: readonly string[] | null;
	readonly targetAddresses: readonly string[] | null;
};

/**
 * Compares what is seen with what is wanted. A name leads here when its chain of CNAMEs passes the target, or when all
 * of its addresses are the target's: one stray address would lose a part of its visitors.
 */
export function lookAt(seen: SeenRecords, { proof, target }: WantedRecords): Look {
	return { proof: proofOf(seen.txt, proof.value), target: targetOf(seen, target.value) };
}

function proofOf(txt: SeenRecords["txt"], token: string): Found {
	if (txt === null) return "unknown";
	if (txt.length === 0) return "missing";
	// Some providers keep the quotation marks that people copy along.
	return txt.some((value) => value.trim().replace(/^"(.*)"$/, "$1") === token) ? "right" : "wrong";
}

function targetOf({ chain, addresses, targetAddresses }: SeenRecords, target: string): Found {
	if (chain?.includes(target)) return "right";
	if (addresses === null || chain === null) return "unknown";
	if (addresses.length === 0) return chain.length === 0 ? "missing" : "wrong";
	if (targetAddresses === null) return "unknown";
	return addresses.every((address) => targetAddresses.includes(address)) ? "right" : "wrong";
}
