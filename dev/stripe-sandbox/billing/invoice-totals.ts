import { roundHalfAway } from "./proration.ts";

export type TotalLine = {
	amount: number;
	product: string | null;
	isDiscountable: boolean;
	isTaxIncluded: boolean;
};

export type TotalDiscount = {
	id: string;
	percentOff: number | null;
	amountOff: number | null;
	/** The products it is for; null for all. */
	products: string[] | null;
};

export type LineTotals = {
	discounts: { discount: string; amount: number }[];
	taxable: number;
	tax: number;
};

export type Totals = {
	lines: LineTotals[];
	subtotal: number;
	discounts: { discount: string; amount: number }[];
	/** Tax on top of the subtotal, and tax that prices already contain. */
	taxAdded: number;
	taxIncluded: number;
	total: number;
};

/**
 * What an invoice comes to, in minor units: line by line discounts, in their order, then tax.
 *
 * @param taxPercent 15 for 15 %
 */
export function invoiceTotals(
	lines: TotalLine[],
	discounts: TotalDiscount[],
	taxPercent: number,
): Totals {
	const off: number[][] = [];
	for (const discount of discounts) off.push(share(lines, off, discount));
	const each = lines.map((line, index): LineTotals => {
		const given = discounts.map(({ id }, which) => ({
			discount: id,
			amount: off[which]?.[index] ?? 0,
		}));
		const taxable = line.amount - sum(given.map(({ amount }) => amount));
		return {
			discounts: given.filter(({ amount }) => amount !== 0),
			taxable,
			tax: taxOn(line, taxable, taxPercent),
		};
	});
	const subtotal = sum(lines.map(({ amount }) => amount));
	const taxOf = (isIncluded: boolean) =>
		sum(each.map(({ tax }, index) => (lines[index]?.isTaxIncluded === isIncluded ? tax : 0)));
	const taxAdded = taxOf(false);
	const discounted = sum(each.map(({ taxable }) => taxable));
	return {
		lines: each,
		subtotal,
		discounts: discounts.map(({ id }, which) => ({ discount: id, amount: sum(off[which] ?? []) })),
		taxAdded,
		taxIncluded: taxOf(true),
		total: discounted + taxAdded,
	};
}

/** How much of a discount falls on each line, after the discounts before it. */
function share(lines: TotalLine[], before: number[][], discount: TotalDiscount): number[] {
	const left = lines.map((line, index) =>
		isFor(line, discount) ? line.amount - sum(before.map((amounts) => amounts[index] ?? 0)) : 0,
	);
	if (discount.percentOff !== null) {
		const part = discount.percentOff / 100;
		return left.map((amount) => roundHalfAway(amount * part));
	}
	return spread(Math.min(discount.amountOff ?? 0, sum(left.filter((amount) => amount > 0))), left);
}

/** Spreads an amount over lines by their weight, so that nothing is lost in rounding; credits take no part. */
function spread(amount: number, weights: number[]): number[] {
	const total = sum(weights.filter((weight) => weight > 0));
	let [spent, seen] = [0, 0];
	return weights.map((weight) => {
		if (weight <= 0) return 0;
		seen += weight;
		const part = roundHalfAway((amount * seen) / total) - spent;
		spent += part;
		return part;
	});
}

function isFor({ isDiscountable, product }: TotalLine, { products }: TotalDiscount): boolean {
	return isDiscountable && (products === null || (product !== null && products.includes(product)));
}

function taxOn(line: TotalLine, taxable: number, percent: number): number {
	const part = line.isTaxIncluded ? percent / (100 + percent) : percent / 100;
	return roundHalfAway(taxable * part);
}

function sum(amounts: number[]): number {
	return amounts.reduce((total, amount) => total + amount, 0);
}
