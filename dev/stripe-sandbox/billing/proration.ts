import type { Period } from "./billing-period.ts";

/** What the time from a moment to the period's end costs, by the second, of what the whole period costs. */
export function restOf(amount: number, period: Period, from: number): number {
	const left = Math.min(Math.max(period.end - from, 0), period.end - period.start);
	return roundHalfAway((amount * left) / (period.end - period.start));
}

/** Minor units: halves go away from zero. */
export function roundHalfAway(amount: number): number {
	const rounded = Math.sign(amount) * Math.round(Math.abs(amount));
	return rounded === 0 ? 0 : rounded;
}
