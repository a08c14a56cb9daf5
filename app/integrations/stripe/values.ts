/** Stripe's moments are seconds since 1970. */
export function moment(seconds: number): Date {
	return new Date(seconds * 1000);
}

export function momentOrNull(seconds: number | null | undefined): Date | null {
	return seconds === null || seconds === undefined ? null : moment(seconds);
}

/** What Stripe names by its id or, where it was asked to expand it, shows whole. */
export function idOf(named: string | { readonly id: string } | null | undefined): string | null {
	return typeof named === "string" ? named : (named?.id ?? null);
}
