const freshForMs = 10 * 60_000;

/**
 * Did whoever sits there show within ten minutes that it is the member? What changes how one signs in asks for it, so
 * that a browser left open is not enough.
 */
export function isRecentlyProven(provenAt: Date | null, now: Date): boolean {
	return provenAt !== null && now.getTime() - provenAt.getTime() <= freshForMs;
}
