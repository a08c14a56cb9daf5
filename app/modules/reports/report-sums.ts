/** Minor units by currency (ISO 4217). */
export type Amounts = Readonly<Record<string, bigint>>;

/** What some entries come to. Fees and costs are there for whoever may see them. */
export type Sums = {
	readonly entries: number;
	readonly minutes: number;
	readonly billable: number;
	/** Minutes as they are billed, after rounding. */
	readonly billed: number;
	readonly fees: Amounts | null;
	readonly costs: Amounts | null;
	/** Minutes whose billing is not worked out yet: they count as internal until it is. */
	readonly unvalued: number;
	/** Minutes in weeks that are not approved yet. */
	readonly unapproved: number;
};

export const nothing: Sums = {
	...{ entries: 0, minutes: 0, billable: 0, billed: 0, fees: null, costs: null },
	...{ unvalued: 0, unapproved: 0 },
};

export function addSums(a: Sums, b: Sums): Sums {
	return {
		entries: a.entries + b.entries,
		minutes: a.minutes + b.minutes,
		billable: a.billable + b.billable,
		billed: a.billed + b.billed,
		fees: addAmounts(a.fees, b.fees),
		costs: addAmounts(a.costs, b.costs),
		unvalued: a.unvalued + b.unvalued,
		unapproved: a.unapproved + b.unapproved,
	};
}

export function totalsOf(parts: Iterable<Sums>): Sums {
	let sum = nothing;
	for (const part of parts) sum = addSums(sum, part);
	return sum;
}

function addAmounts(a: Amounts | null, b: Amounts | null): Amounts | null {
	if (!a || !b) return a ?? b;
	const sum: Record<string, bigint> = { ...a };
	for (const [currency, minor] of Object.entries(b)) {
		sum[currency] = (sum[currency] ?? 0n) + minor;
	}
	return sum;
}
