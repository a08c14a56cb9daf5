import { grouped, type Writing } from "./writing.ts";

const MINUS = "\u2212";
const NARROW_SPACE = "\u202f";

/** ISO 4217 minor units where they are not 2. */
const exponents: Readonly<Record<string, number>> = Object.fromEntries(
	[
		{ decimals: 0, codes: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF" },
		{ decimals: 3, codes: "BHD IQD JOD KWD LYD OMR TND" },
		{ decimals: 4, codes: "CLF UYW" },
	].flatMap(({ decimals, codes }) => codes.split(" ").map((code) => [code, decimals])),
);

const symbols: Readonly<Record<string, string>> = { ZAR: "R", USD: "$", EUR: "€", GBP: "£" };

/**
 * An amount in minor units as people read it: `R 1 234.50`, `−R 832.00`, `KES 90.00`.
 * Narrow no-break spaces (U+202F), a point before the minor units, a true minus in front.
 */
export function formatMoney(minor: bigint, currency: string, writing: Writing): string {
	return withSymbol(minor, formatAmount(minor, currency, writing), currency);
}

/** The figures of an amount, without its sign and currency: an example of what to type. `1 234.50` */
export function formatAmount(minor: bigint, currency: string, writing: Writing): string {
	const exponent = currencyExponent(currency);
	const digits = absolute(minor)
		.toString()
		.padStart(exponent + 1, "0");
	const cents = exponent > 0 ? writing.decimal + digits.slice(-exponent) : "";
	return grouped(digits.slice(0, digits.length - exponent), writing) + cents;
}

/** Like `formatMoney`, without cents that are all zero: for prices and headlines. `R 130` */
export function formatPrice(minor: bigint, currency: string, writing: Writing): string {
	const whole = 10n ** BigInt(currencyExponent(currency));
	const text = formatMoney(minor, currency, writing);
	return minor % whole === 0n && whole > 1n
		? text.slice(0, text.lastIndexOf(writing.decimal))
		: text;
}

/**
 * An amount as its reader types it, in minor units: `1150`, `1 150.00`, `R 1 150.5`, `−20`; `1.150,00` for who writes so.
 * Null for anything else, also for the signs of another writing and for more decimals than the currency has.
 */
export function parseMoney(text: string, currency: string, writing: Writing): bigint | null {
	const exponent = currencyExponent(currency);
	const bare = text.replace(symbolOf(currency), "").replace(/\s/g, "");
	const match = /^([-\u2212]?)([^-\u2212]*)$/.exec(bare);
	const [, minus, figures = ""] = match ?? [];
	const [thousands = "", decimals = "", ...more] = figures.split(writing.decimal);
	const whole = withoutGroups(thousands, writing);
	const isFine = whole !== null && /^\d*$/.test(decimals) && decimals.length <= exponent;
	if (!isFine || more.length > 0) return null;
	const minor = BigInt(whole + decimals.padEnd(exponent, "0"));
	return minus ? -minor : minor;
}

/** The digits alone; null where the sign for thousands is not before three of them. */
function withoutGroups(text: string, { group }: Writing): string | null {
	const [first = "", ...others] = text.split(group.trim() || " ");
	if (!/^\d+$/.test(first) || others.some((digits) => !/^\d{3}$/.test(digits))) return null;
	return [first, ...others].join("");
}

/** `numerator / denominator` to a whole number; a half goes away from zero. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
	const rounded = (2n * absolute(numerator) + absolute(denominator)) / (2n * absolute(denominator));
	return numerator < 0n === denominator < 0n ? rounded : -rounded;
}

/** Decimals of the currency's minor unit by ISO 4217: 2 for ZAR, 0 for JPY, 3 for KWD. */
export function currencyExponent(currency: string): number {
	return exponents[currency] ?? 2;
}

/** What stands before an amount: `R`, `$`, or the ISO code. */
function symbolOf(currency: string): string {
	return symbols[currency] ?? currency;
}

function withSymbol(minor: bigint, figures: string, currency: string): string {
	return `${minor < 0n ? MINUS : ""}${symbolOf(currency)}${NARROW_SPACE}${figures}`;
}

function absolute(value: bigint): bigint {
	return value < 0n ? -value : value;
}
