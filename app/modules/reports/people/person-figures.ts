import { divideHalfUp } from "#app/lib/money.ts";
import { type HoursByKind, sumHours } from "#app/modules/overtime/hour-kinds.ts";
import { type Amounts, addSums, nothing, type Sums } from "../report-sums.ts";

/** What a person's days came to. All times in minutes. */
export type PersonFigures = {
	readonly id: string;
	readonly name: string;
	/** Expected of the days after holidays and leave. */
	readonly available: number;
	readonly sums: Sums;
	/** What the billable hours would come to at the person's own rate or the workspace's; null for whom fees are not meant. */
	readonly standard: Amounts | null;
	readonly hours: HoursByKind;
	/** Weeks with more overtime than may be agreed. */
	readonly weeksOfTooMuch: number;
};

/** Billed ÷ available, 0 to 1 and beyond; null of who was not expected. */
export function utilisation({ available, sums }: Pick<PersonFigures, "available" | "sums">) {
	return available === 0 ? null : sums.billed / available;
}

/**
 * Fees ÷ what the billable hours come to at standard rates, in per cent; null where there is no such rate, or where
 * several currencies cannot be set against each other.
 */
export function realisation({ sums, standard }: Pick<PersonFigures, "sums" | "standard">) {
	const [one, ...more] = Object.entries(standard ?? {}).filter(([, minor]) => minor > 0n);
	if (!one || more.length > 0 || !sums.fees) return null;
	const [currency, minor] = one;
	if (Object.keys(sums.fees).some((each) => each !== currency)) return null;
	return Number(divideHalfUp((sums.fees[currency] ?? 0n) * 100n, minor));
}

/** Everybody together. */
export function totalOf(people: readonly PersonFigures[]): Omit<PersonFigures, "id" | "name"> {
	const start = { ...nothing, minutes: 0 };
	const sums = people.reduce((sum, person) => addSums(sum, person.sums), start);
	const standards = people.map(({ standard }) => ({ ...nothing, fees: standard }));
	return {
		available: people.reduce((sum, { available }) => sum + available, 0),
		sums,
		standard: standards.reduce(addSums, nothing).fees,
		hours: sumHours(people.map(({ hours }) => hours)),
		weeksOfTooMuch: people.reduce((sum, { weeksOfTooMuch }) => sum + weeksOfTooMuch, 0),
	};
}
