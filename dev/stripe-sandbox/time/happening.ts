/** Something that time brings about. Of several at one moment the lower `order` goes first. */
export type Happening = { at: number; order: number; run(): void };

/** The first of what is due by a moment; null when nothing is. */
export function firstDue(happenings: Happening[], until: number): Happening | null {
	let first: Happening | null = null;
	for (const one of happenings) {
		if (one.at <= until && (!first || isBefore(one, first))) first = one;
	}
	return first;
}

function isBefore(one: Happening, other: Happening): boolean {
	return one.at === other.at ? one.order < other.order : one.at < other.at;
}
