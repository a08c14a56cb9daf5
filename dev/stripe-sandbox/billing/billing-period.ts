export type Period = { start: number; end: number };
export type Interval = { interval: string; interval_count: number };

const day = 86_400;

/**
 * The moment a number of intervals after (or before) the anchor, in seconds. Months keep the anchor's day; a month
 * that is too short has it on its last day, and the next long enough one has the anchor's day again.
 *
 * @see https://docs.stripe.com/billing/subscriptions/billing-cycle
 */
export function boundary(
	anchor: number,
	{ interval, interval_count: each }: Interval,
	count: number,
): number {
	const steps = each * count;
	if (interval === "day") return anchor + steps * day;
	if (interval === "week") return anchor + steps * 7 * day;
	return addMonths(anchor, interval === "year" ? 12 * steps : steps);
}

/** The period of an anchored cycle that a moment lies in; its end belongs to the next one. */
export function periodAt(anchor: number, interval: Interval, moment: number): Period {
	const length = boundary(anchor, interval, 1) - anchor;
	let count = Math.floor((moment - anchor) / length);
	while (boundary(anchor, interval, count) > moment) count--;
	while (boundary(anchor, interval, count + 1) <= moment) count++;
	return { start: boundary(anchor, interval, count), end: boundary(anchor, interval, count + 1) };
}

function addMonths(moment: number, months: number): number {
	const from = new Date(moment * 1000);
	const first = new Date(from);
	first.setUTCDate(1);
	first.setUTCMonth(first.getUTCMonth() + months);
	const lastDay = new Date(
		Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0),
	).getUTCDate();
	first.setUTCDate(Math.min(from.getUTCDate(), lastDay));
	return first.getTime() / 1000;
}
