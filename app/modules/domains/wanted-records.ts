import { isApex } from "./domain-name.ts";
import type { WantedRecords } from "./records.ts";

/**
 * What a domain's DNS has to say. It leads to `CUSTOM_DOMAIN_TARGET`, or to the workspace's address below ours.
 */
export function wantedRecords(
	{
		BASE_ORIGIN,
		CUSTOM_DOMAIN_TARGET,
	}: { BASE_ORIGIN: string; CUSTOM_DOMAIN_TARGET?: string | undefined },
	slug: string,
	{ host, token }: { host: string; token: string },
): WantedRecords {
	const home = CUSTOM_DOMAIN_TARGET ?? `${slug}.${new URL(BASE_ORIGIN).hostname}`;
	return {
		proof: { name: `_crowdminder.${host}`, value: token },
		target: { name: host, value: home, isApex: isApex(host) },
	};
}
