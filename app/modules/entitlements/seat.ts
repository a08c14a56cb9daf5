/** A seat is a member who may capture time or move stock; people of a client only look, for free. */
export function needsSeat(role: string): boolean {
	return role !== "client-viewer";
}
