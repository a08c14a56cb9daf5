import { divideHalfUp } from "#app/lib/money.ts";

/** An amount with what it was made of, so that whoever reads it can multiply what is printed. */
export type Amount = {
	/** Hours or days in hundredths. */
	readonly quantity: bigint;
	/** Minor units. */
	readonly minor: bigint;
};

/**
 * What some minutes come to: hours or days rounded to two decimals first, then times the rate, rounded to the minor
 * unit. A half goes up.
 *
 * @param unitMinutes minutes of the hour or of the working day that the rate is for
 */
export function amountOf(minutes: number, unitMinutes: number, rateMinor: bigint): Amount {
	const quantity = divideHalfUp(BigInt(minutes) * 100n, BigInt(unitMinutes));
	return { quantity, minor: divideHalfUp(quantity * rateMinor, 100n) };
}
