/** By name: the built pages and the processes around them each have classes of their own. */
export function isStripeAway(error: unknown): boolean {
	return error instanceof Error && error.name === "StripeAway";
}

/** What Stripe said no with; null for any other error. `sentence` may be shown to the payer. */
export function refusalOf(error: unknown): { code: string; sentence: string | null } | null {
	if (!(error instanceof Error) || error.name !== "StripeRefused") return null;
	const code = "code" in error && typeof error.code === "string" ? error.code : "";
	const sentence =
		"sentence" in error && typeof error.sentence === "string" ? error.sentence : null;
	return { code, sentence };
}
