import { divideHalfUp, formatMoney, formatPrice } from "#app/lib/money.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { Amounts, Sums } from "./report-sums.ts";

/** `R 439 700.00`, several currencies one after the other, an en dash where there is nothing. */
export function amountsText(amounts: Amounts | null, writing: Writing): string {
	return written(amounts, (minor, currency) => formatMoney(minor, currency, writing));
}

/** The same as a headline: without cents that are all zero. */
export function headlineText(amounts: Amounts | null, writing: Writing): string {
	return written(amounts, (minor, currency) => formatPrice(minor, currency, writing));
}

function written(amounts: Amounts | null, write: (minor: bigint, currency: string) => string) {
	const texts = amountsIn(amounts).map(([currency, minor]) => write(minor, currency));
	return texts.length === 0 ? "–" : texts.join(" + ");
}

/** What there is in each currency, without those that come to nothing beside another. */
export function amountsIn(amounts: Amounts | null): [string, bigint][] {
	const all = Object.entries(amounts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
	const some = all.filter(([, minor]) => minor !== 0n);
	return some.length > 0 ? some : all.slice(0, 1);
}

/** What an hour of all that was worked earned, half up to the minor unit. */
export function rateReached({ fees, minutes }: Pick<Sums, "fees" | "minutes">): Amounts | null {
	if (minutes === 0) return null;
	const each = amountsIn(fees).filter(([, minor]) => minor !== 0n);
	return Object.fromEntries(
		each.map(([currency, minor]) => [currency, divideHalfUp(minor * 60n, BigInt(minutes))]),
	);
}

/** Fees less costs, currency by currency. */
export function marginOf({ fees, costs }: Pick<Sums, "fees" | "costs">): Amounts | null {
	if (!fees || !costs) return null;
	const currencies = new Set([...Object.keys(fees), ...Object.keys(costs)]);
	return Object.fromEntries(
		[...currencies].map((currency) => [currency, (fees[currency] ?? 0n) - (costs[currency] ?? 0n)]),
	);
}
