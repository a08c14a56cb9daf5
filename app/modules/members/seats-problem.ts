type Seats = { members: number; invitations: number; limit: number | null };

/** How many more seats there are; null without a limit. */
export function freeSeats({ members, invitations, limit }: Seats): number | null {
	return limit === null ? null : Math.max(0, limit - members - invitations);
}

/** Why so many cannot be invited now, and what to do; null when they can. */
export function seatsProblem(count: number, seats: Seats): string | null {
	const free = freeSeats(seats);
	if (free === null || count <= free) return null;
	const left = free === 1 ? "1 seat is" : `${free === 0 ? "no" : free} seats are`;
	const wanted = count === 1 ? "This is 1 person" : `These are ${count} people`;
	return `${wanted} and ${left} free. Invite fewer, take an invitation back, or move to a larger plan.`;
}
