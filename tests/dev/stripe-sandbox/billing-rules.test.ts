import fc from "fast-check";
import { expect, test } from "vitest";
import { boundary, periodAt } from "#dev/stripe-sandbox/billing/billing-period.ts";
import { invoiceTotals } from "#dev/stripe-sandbox/billing/invoice-totals.ts";
import { restOf } from "#dev/stripe-sandbox/billing/proration.ts";

const moment = fc.integer({ min: Date.UTC(2020, 0) / 1000, max: Date.UTC(2040, 0) / 1000 });
const interval = fc.record({
	interval: fc.constantFrom("day", "week", "month", "year"),
	interval_count: fc.integer({ min: 1, max: 6 }),
});

test("the period of a moment holds it, and the next begins where it ends", () => {
	fc.assert(
		fc.property(moment, interval, moment, (anchor, each, now) => {
			const period = periodAt(anchor, each, now);
			expect(period.start).toBeLessThanOrEqual(now);
			expect(period.end).toBeGreaterThan(now);
			expect(periodAt(anchor, each, period.end).start).toBe(period.end);
		}),
	);
});

test("monthly boundaries never skip a month and keep the anchor's day where the month has it", () => {
	fc.assert(
		fc.property(moment, fc.integer({ min: -60, max: 60 }), (anchor, count) => {
			const from = new Date(anchor * 1000);
			const to = new Date(boundary(anchor, { interval: "month", interval_count: 1 }, count) * 1000);
			const months = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
			expect(months(to) - months(from)).toBe(count);
			const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
			expect(to.getUTCDate()).toBe(Math.min(from.getUTCDate(), last));
		}),
	);
});

test("the rest of a period costs between nothing and all of it, and less as time goes by", () => {
	const times = fc.tuple(moment, moment, moment).map((all) => all.sort((a, b) => a - b));
	fc.assert(
		fc.property(
			times,
			fc.integer({ min: 0, max: 10_000_000 }),
			([start = 0, now = 0, end = 0], amount) => {
				fc.pre(start < end);
				const rest = restOf(amount, { start, end }, now);
				expect(rest).toBeGreaterThanOrEqual(0);
				expect(rest).toBeLessThanOrEqual(restOf(amount, { start, end }, start));
				expect(restOf(amount, { start, end }, start)).toBe(amount);
				expect(restOf(amount, { start, end }, end)).toBe(0);
			},
		),
	);
});

const line = fc.record({
	amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
	product: fc.constantFrom("a", "b", null),
	isDiscountable: fc.boolean(),
	isTaxIncluded: fc.boolean(),
});

const products = fc.option(fc.constant<string[]>(["a"]));

const discount = fc.oneof(
	fc.record({
		id: fc.constant("p"),
		percentOff: fc.integer({ min: 1, max: 100 }),
		amountOff: fc.constant(null),
		products,
	}),
	fc.record({
		id: fc.constant("m"),
		percentOff: fc.constant(null),
		amountOff: fc.integer({ min: 1, max: 500_000 }),
		products,
	}),
);

test("an invoice's sums are the sums of its lines, whole numbers all", () => {
	fc.assert(
		fc.property(
			fc.array(line),
			fc.array(discount, { maxLength: 3 }),
			fc.constantFrom(0, 15, 19),
			(lines, discounts, percent) => {
				const totals = invoiceTotals(lines, discounts, percent);
				const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0);
				expect(totals.subtotal).toBe(sum(lines.map(({ amount }) => amount)));
				const off = sum(totals.discounts.map(({ amount }) => amount));
				expect(totals.total).toBe(totals.subtotal - off + totals.taxAdded);
				const perLine = sum(
					totals.lines.flatMap(({ discounts: each }) => each.map(({ amount }) => amount)),
				);
				expect(perLine).toBe(off);
				expect(totals.taxAdded + totals.taxIncluded).toBe(sum(totals.lines.map(({ tax }) => tax)));
				expect(Number.isInteger(totals.total)).toBe(true);
			},
		),
	);
});

test("an amount off never takes more than there is to pay", () => {
	const plain = { product: null, isDiscountable: true, isTaxIncluded: false };
	const off = { id: "m", percentOff: null, amountOff: 5000, products: null };
	const totals = invoiceTotals(
		[
			{ ...plain, amount: 1000 },
			{ ...plain, amount: 2001 },
		],
		[off],
		0,
	);
	expect(totals.total).toBe(0);
	expect(totals.discounts).toEqual([{ discount: "m", amount: 3001 }]);
});
