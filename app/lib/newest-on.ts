/** Of what each holds from a date on until the next, the one that holds on `date` (`2026-11-22`). */
export function newestOn<Dated extends { readonly startsOn: string }>(
	dated: readonly Dated[],
	date: string,
): Dated | undefined {
	let newest: Dated | undefined;
	for (const each of dated) {
		if (each.startsOn <= date && (!newest || newest.startsOn < each.startsOn)) newest = each;
	}
	return newest;
}
