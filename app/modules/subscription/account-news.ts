import { addDays, type CalendarDate, calendarDate, todayIn } from "#app/lib/calendar-date.ts";
import { effective, type Holding } from "#app/modules/entitlements/effective.ts";
import { graceEnd } from "#app/modules/entitlements/standing.ts";
import { trialDaysLeft } from "#app/modules/entitlements/trial.ts";

export type NewsKind =
	| "trial-ending"
	| "trial-over"
	| "payment-failed"
	| "locked"
	| "card-expiring";

/** `key` is the same as long as it is the same news: each is told once. */
export type AccountNews = {
	readonly key: string;
	readonly kind: NewsKind;
	readonly day: CalendarDate;
};

export type Account = Holding & {
	readonly timeZone: string;
	/** The month in which the card expires. */
	readonly card: { readonly last4: string; readonly month: number; readonly year: number } | null;
};

/** Days before a trial's end on which it is told; a day that was missed is made up for on the next. */
const trialMarks = [1, 3, 7] as const;

/** What those who look after the plan should hear now of a workspace's account. */
export function accountNews(account: Account, now: Date): AccountNews[] {
	return [...trialNews(account, now), ...paymentNews(account, now), ...cardNews(account, now)];
}

function trialNews({ trialEndsAt, bought, timeZone, ...rest }: Account, now: Date): AccountNews[] {
	if (!trialEndsAt || isBought(bought)) return [];
	const day = todayIn(timeZone, trialEndsAt);
	const daysLeft = trialDaysLeft(trialEndsAt, now) ?? 0;
	const mark = trialMarks.find((days) => daysLeft <= days);
	if (daysLeft > 0) {
		return mark ? [{ key: `trial-ending:${day}:${mark}`, kind: "trial-ending", day }] : [];
	}
	const { standing } = effective({ ...rest, trialEndsAt, bought }, now);
	return standing === "locked" ? [{ key: `trial-over:${day}`, kind: "trial-over", day }] : [];
}

/** A first payment that was not made is as if nobody had tried. */
function isBought(bought: Holding["bought"]): boolean {
	return (
		bought !== null && bought.status !== "incomplete" && bought.status !== "incomplete_expired"
	);
}

function paymentNews(account: Account, now: Date): AccountNews[] {
	const { bought, timeZone } = account;
	if (!bought?.pastDueSince) return [];
	const since = todayIn(timeZone, bought.pastDueSince);
	const { standing } = effective(account, now);
	const end = graceEnd(bought);
	if (standing === "grace" && end) {
		const last = addDays(todayIn(timeZone, end), -1);
		return [{ key: `payment-failed:${since}`, kind: "payment-failed", day: last }];
	}
	return standing === "locked" ? [{ key: `locked:${since}`, kind: "locked", day: since }] : [];
}

function cardNews({ bought, card, timeZone }: Account, now: Date): AccountNews[] {
	const pays = bought?.status === "active" || bought?.status === "trialing";
	if (!card || !pays) return [];
	const month = `${card.year}-${String(card.month).padStart(2, "0")}`;
	if (!todayIn(timeZone, now).startsWith(month)) return [];
	const day = lastOfMonth(card);
	return [{ key: `card-expiring:${month}:${card.last4}`, kind: "card-expiring", day }];
}

function lastOfMonth({ year, month }: { year: number; month: number }): CalendarDate {
	const next =
		month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
	return addDays(calendarDate(next), -1);
}
