import { groupBy } from "#app/lib/group-by.ts";
import { type Amount, amountOf } from "#app/modules/rates/amount-of.ts";
import type { FoundRate, RateKind } from "#app/modules/rates/rate.ts";
import { type RateBook, rateFor } from "#app/modules/rates/rate-for.ts";
import { type RoundedDay, roundDay } from "#app/modules/rounding/round-day.ts";
import { type RoundedTime, roundEntry } from "#app/modules/rounding/round-entry.ts";
import type { RoundingRule } from "#app/modules/rounding/rounding-rule.ts";
import { type FoundRule, ruleFor } from "#app/modules/rounding/rule-for.ts";
import { type BillableAnswer, billableAnswer, type WorkFacts } from "./billable-answer.ts";

/** What of an entry decides what it comes to. */
export type ValuedEntry = {
	readonly id: string;
	readonly memberId: string;
	readonly taskId: string;
	readonly date: string;
	readonly minutes: number;
	readonly startedAt: Date | null;
	readonly endedAt: Date | null;
	readonly zone: string | null;
	readonly billableOverride: boolean | null;
};

/** Everything else that decides. */
export type ValuationFacts = {
	/** By the id of the task. */
	readonly work: ReadonlyMap<string, WorkFacts>;
	readonly rates: RateBook;
	readonly rules: readonly RoundingRule[];
	/** Minutes of a working day on a date. */
	readonly dayMinutes: (date: string) => number;
};

/** What an entry comes to, as its columns hold it. Amounts in minor units; null where there is no rate. */
export type EntryValue = {
	readonly billable: boolean;
	readonly billedMinutes: number;
	readonly roundingRuleId: string | null;
	readonly rateId: string | null;
	readonly feeMinor: bigint | null;
	readonly feeCurrency: string | null;
	readonly costRateId: string | null;
	readonly costMinor: bigint | null;
	readonly costCurrency: string | null;
};

/** How it came to that, for "why this number?". */
export type Working = {
	readonly billable: BillableAnswer;
	readonly rule: FoundRule | null;
	/** Under a rule by the entry. */
	readonly rounded: RoundedTime | null;
	/** Under a rule by the day: the sum of which the entry is a part. */
	readonly day: RoundedDay | null;
	readonly fee: RatedAmount | null;
	readonly cost: RatedAmount | null;
};

export type RatedAmount = Amount & { readonly rate: FoundRate };

export type Valued = { readonly value: EntryValue; readonly working: Working };

/**
 * What entries come to, by their ids. A rule by the day needs all entries of a member on a project that day: give whole
 * days. The same entries and facts always give the same.
 */
export function valuesOf(
	entries: readonly ValuedEntry[],
	facts: ValuationFacts,
): ReadonlyMap<string, Valued> {
	const days = groupBy(entries, (entry) =>
		[entry.memberId, facts.work.get(entry.taskId)?.projectId, entry.date].join("/"),
	);
	return new Map([...days.values()].flatMap((day) => valuesOfDay(day, facts)));
}

/** Entries of one member on one project and date. */
function valuesOfDay(
	entries: readonly ValuedEntry[],
	facts: ValuationFacts,
): (readonly [string, Valued])[] {
	const [first] = entries;
	const work = first && facts.work.get(first.taskId);
	if (!first || !work) return [];
	const rule = ruleFor(facts.rules, { ...work, date: first.date });
	const asked = entries.flatMap((entry) => {
		const own = facts.work.get(entry.taskId);
		return own ? [{ entry, work: own, billable: billableAnswer(entry, own) }] : [];
	});
	const billed = asked.filter(({ billable }) => billable.is).map(({ entry }) => entry);
	const day = rule?.per === "day" ? roundDay(billed, rule) : null;
	return asked.map((each) => [each.entry.id, valued({ ...each, rule, day }, facts)]);
}

type Asked = {
	entry: ValuedEntry;
	work: WorkFacts;
	billable: BillableAnswer;
	rule: FoundRule | null;
	day: RoundedDay | null;
};

function valued({ entry, work, billable, rule, day }: Asked, facts: ValuationFacts): Valued {
	const amount = (kind: RateKind, minutes: number) => {
		const rate = rateFor(facts.rates, kind, { ...entry, ...work });
		if (!rate) return null;
		const unitMinutes = rate.unit === "hour" ? 60 : facts.dayMinutes(entry.date);
		return { rate, ...amountOf(minutes, unitMinutes, rate.amountMinor) };
	};
	const cost = amount("cost", entry.minutes);
	if (!billable.is) {
		const working = { billable, rule: null, rounded: null, day: null, fee: null, cost };
		return { value: columnsOf(working, 0), working };
	}
	const rounded = rule && !day ? roundEntry(entry, rule) : null;
	const minutes = day?.parts.get(entry.id) ?? rounded?.minutes ?? entry.minutes;
	const working = { billable, rule, rounded, day, fee: amount("billed", minutes), cost };
	return { value: columnsOf(working, minutes), working };
}

function columnsOf({ billable, rule, fee, cost }: Working, billedMinutes: number): EntryValue {
	const [itsFee, itsCost] = [amountColumns(fee), amountColumns(cost)];
	return {
		...{ billable: billable.is, billedMinutes, roundingRuleId: rule?.id ?? null },
		...{ rateId: itsFee.rateId, feeMinor: itsFee.minor, feeCurrency: itsFee.currency },
		...{ costRateId: itsCost.rateId, costMinor: itsCost.minor, costCurrency: itsCost.currency },
	};
}

function amountColumns(amount: RatedAmount | null) {
	if (!amount) return { rateId: null, minor: null, currency: null };
	return { rateId: amount.rate.id, minor: amount.minor, currency: amount.rate.currency };
}
