/** A seat is a member who may capture time or move stock; people of a client only look, for free. */
export function needsSeat(role: string): boolean {
	return role !== "client-viewer";
}

/** Who could have a seat and has none reads everything, and captures nothing. */
export function isWithoutSeat({ role, hasSeat }: { role: string; hasSeat: boolean }): boolean {
	return needsSeat(role) && !hasSeat;
}

/** More seats are in use than there are: nobody loses theirs, and nobody gets one. */
export type SeatsOver = { readonly used: number; readonly limit: number };
