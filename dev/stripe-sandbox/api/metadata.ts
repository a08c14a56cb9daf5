import type Stripe from "stripe";

/** New keys are added, given ones replaced, those given as empty removed; null empties the whole. */
export function mergeMetadata(
	known: Stripe.Metadata | null,
	given: Record<string, string> | null | undefined,
): Stripe.Metadata {
	if (given === null) return {};
	const merged = { ...known, ...given };
	return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== ""));
}
