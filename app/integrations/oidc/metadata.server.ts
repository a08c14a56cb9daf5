import { LRUCache } from "lru-cache";
import { allowInsecureRequests, customFetch, discovery, type ServerMetadata } from "openid-client";
import type { GuardedFetch } from "./guarded-fetch.server.ts";
import { ProviderFailure } from "./provider-failure.ts";

export type Reaching = {
	readonly fetch: GuardedFetch;
	readonly allowLocal: boolean;
	/** In seconds, for each request. */
	readonly timeout: number;
};

/** How long what a provider says of itself is believed, in milliseconds. Its keys are asked for at each sign-in. */
const freshFor = 10 * 60_000;

/** What providers say of themselves (OpenID Connect Discovery 1.0), kept for a while. */
export function metadataCache(reaching: Reaching) {
	const known = new LRUCache<string, ServerMetadata>({ max: 500, ttl: freshFor });
	return {
		/** @throws ProviderFailure and errors of the library */
		async of(issuer: string): Promise<ServerMetadata> {
			const kept = known.get(issuer);
			if (kept) return kept;
			const found = await discover(issuer, reaching);
			known.set(issuer, found);
			return found;
		},
		/** Asks anew the next time. */
		forget: (issuer: string) => known.delete(issuer),
	};
}

async function discover(issuer: string, { fetch, allowLocal, timeout }: Reaching) {
	const url = new URL(issuer);
	if (url.protocol !== "https:" && !allowLocal) {
		throw new ProviderFailure("blocked", "only https is asked");
	}
	const config = await discovery(url, "nobody", undefined, undefined, {
		timeout,
		[customFetch]: fetch,
		execute: allowLocal ? [allowInsecureRequests] : [],
	});
	const { supportsPKCE: _helper, ...metadata } = config.serverMetadata();
	// A provider of many companies answers with a pattern; whoever it knows would come in.
	if (metadata.issuer.replace(/\/$/, "") !== issuer.replace(/\/$/, "")) {
		throw new ProviderFailure("untrusted", `it calls itself ${metadata.issuer}, not ${issuer}`);
	}
	return metadata;
}
