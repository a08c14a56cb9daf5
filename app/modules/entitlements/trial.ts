const day = 24 * 60 * 60 * 1000;

/** Days of a trial that are left, the running one counted; 0 when it is over, null without one. */
export function trialDaysLeft(endsAt: Date | null, now: Date): number | null {
	if (endsAt === null) return null;
	return Math.max(0, Math.ceil((endsAt.getTime() - now.getTime()) / day));
}

/** `1 day`, `14 days` */
export function daysText(days: number): string {
	return days === 1 ? "1 day" : `${days} days`;
}
