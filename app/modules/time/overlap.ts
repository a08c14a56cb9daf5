/** A stretch of time, from its start up to its end. */
export type Span = { id: string; startedAt: Date | null; endedAt: Date | null };

/** Do two stretches share time? One may begin in the very minute in which the other ends; the same one never does. */
export function doOverlap(one: Span, other: Span): boolean {
	if (one.id === other.id) return false;
	if (!one.startedAt || !one.endedAt || !other.startedAt || !other.endedAt) return false;
	return one.startedAt < other.endedAt && other.startedAt < one.endedAt;
}

/** The first of some others that a stretch shares time with. */
export function overlapped<Other extends Span>(
	span: Span,
	others: readonly Other[],
): Other | undefined {
	return others.find((other) => doOverlap(span, other));
}
