import { divideHalfUp } from "#app/lib/money.ts";
import {
	type Billing,
	type Currency,
	type Plan,
	priceOf,
} from "#app/modules/subscription/plans.ts";

export type SeatSum = {
	/** For one period, a month or a year, in minor units. */
	withoutVat: bigint;
	/** South African VAT of 15 % (VAT Act, s7), half a cent up; only rand prices carry it. */
	withVat: bigint | null;
};

/** What so many people cost on a plan for one period. */
export function seatSum(plan: Plan, billing: Billing, currency: Currency, people: number): SeatSum {
	const withoutVat = priceOf(plan, billing, currency) * BigInt(people);
	const withVat = currency === "ZAR" ? divideHalfUp(withoutVat * 115n, 100n) : null;
	return { withoutVat, withVat };
}

/** One seat for one month, also where it is paid by the year: a twelfth, half a cent up. */
export function monthlySeat(plan: Plan, billing: Billing, currency: Currency): bigint {
	const price = priceOf(plan, billing, currency);
	return billing === "yearly" ? divideHalfUp(price, 12n) : price;
}
