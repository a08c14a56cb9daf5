/** What of money a reader is shown. */
export type Sight = { readonly fees: boolean; readonly costs: boolean };

/** Fees for whoever may see rates, costs for whoever may see what people cost. */
export function sightOf({ permissions }: { permissions: readonly string[] }): Sight {
	return {
		fees: permissions.includes("rate:read"),
		costs: permissions.includes("cost:read"),
	};
}
