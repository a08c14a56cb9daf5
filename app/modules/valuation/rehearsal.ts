import type { EntryValue } from "./value-of.ts";

/** One line of a rehearsal: what a client's entries of a month come to now, and would. */
export type RehearsedLine = {
	/** The first day. */
	readonly month: string;
	readonly clientId: string;
	/** Null where there is no rate, before or after. */
	readonly currency: string | null;
	readonly minutesBefore: number;
	readonly minutesAfter: number;
	readonly before: bigint;
	readonly after: bigint;
};

/** An entry that would come to something else. */
export type RehearsedEntry = {
	readonly date: string;
	readonly clientId: string;
	readonly before: EntryValue;
	readonly after: EntryValue;
};

/** Which of the amounts is asked about. */
export type RehearsedKind = "billed" | "cost";

/** Entries added up by month and client, the oldest month first. What changes its currency stands in two lines. */
export function rehearsedLines(
	entries: readonly RehearsedEntry[],
	kind: RehearsedKind,
): RehearsedLine[] {
	const lines = new Map<string, RehearsedLine>();
	for (const line of entries.flatMap((entry) => linesOf(entry, kind))) {
		const known = lines.get(keyOf(line));
		lines.set(keyOf(line), known ? addedLines(known, line) : line);
	}
	return [...lines.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function linesOf(
	{ date, clientId, before, after }: RehearsedEntry,
	kind: RehearsedKind,
): RehearsedLine[] {
	const [was, is] = [amountOf(before, kind), amountOf(after, kind)];
	const at = { month: `${date.slice(0, 7)}-01`, clientId };
	const minutes = { minutesBefore: before.billedMinutes, minutesAfter: after.billedMinutes };
	const currency = is.currency ?? was.currency;
	if (was.currency === null || was.currency === currency) {
		return [{ ...at, ...minutes, currency, before: was.minor, after: is.minor }];
	}
	const none = { minutesBefore: 0, minutesAfter: 0 };
	return [
		{ ...at, ...none, currency: was.currency, before: was.minor, after: 0n },
		{ ...at, ...minutes, currency, before: 0n, after: is.minor },
	];
}

function amountOf(value: EntryValue, kind: RehearsedKind) {
	return kind === "billed"
		? { minor: value.feeMinor ?? 0n, currency: value.feeCurrency }
		: { minor: value.costMinor ?? 0n, currency: value.costCurrency };
}

/** Two lines as one, under the head of the first. */
export function addedLines<Line extends RehearsedLine>(a: Line, b: Line): Line {
	return {
		...a,
		minutesBefore: a.minutesBefore + b.minutesBefore,
		minutesAfter: a.minutesAfter + b.minutesAfter,
		before: a.before + b.before,
		after: a.after + b.after,
	};
}

/** Does an entry come to the same, whichever rate or rule says so? */
export function isSameValue(a: EntryValue, b: EntryValue): boolean {
	return (
		a.billable === b.billable &&
		a.billedMinutes === b.billedMinutes &&
		a.feeMinor === b.feeMinor &&
		a.feeCurrency === b.feeCurrency &&
		a.costMinor === b.costMinor &&
		a.costCurrency === b.costCurrency
	);
}

function keyOf({ month, clientId, currency }: RehearsedLine): string {
	return [month, clientId, currency].join("/");
}
