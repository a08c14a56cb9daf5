const day = 24 * 3600 * 1000;

/** Owners are told so many days before. */
const toldBefore = [7, 1] as const;

/** When a workspace is removed that somebody asks for now. */
export function removalMoment(now: Date, graceDays: number): Date {
	return new Date(now.getTime() + graceDays * day);
}

/** When owners are told again. What would be in the past is left out. */
export function reminders(deleteAfter: Date, now: Date): { days: number; at: Date }[] {
	return toldBefore
		.map((days) => ({ days, at: new Date(deleteAfter.getTime() - days * day) }))
		.filter(({ at }) => at.getTime() > now.getTime());
}
