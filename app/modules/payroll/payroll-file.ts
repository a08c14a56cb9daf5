import { csvText } from "#app/lib/csv.ts";
import { hourKinds } from "#app/modules/overtime/hour-kinds.ts";
import type { Period } from "#app/modules/overtime/member-hours.ts";
import type { ProfileSetup } from "./profile-setup.ts";
import type { ColumnName, PaidPerson } from "./profiles/profile.ts";

type Cell = string | number;

/** The rows of a payroll file, heads first. Hours are decimals of two digits, rounded half up. */
export function payrollRows(
	setup: ProfileSetup,
	period: Period,
	people: readonly PaidPerson[],
): Cell[][] {
	const columns = setup.columns.filter(({ head }) => head !== "");
	const heads = columns.map(({ head }) => head);
	if (setup.profile.layout === "a line a person") {
		const kinds = hourKinds.filter((kind) => setup.codes[kind] !== "");
		return [
			[...heads, ...kinds.map((kind) => setup.codes[kind])],
			...people.map((person) => [
				...columns.map(({ name }) => cellOf(name, { person, period })),
				...kinds.map((kind) => paidHours(person.hours[kind])),
			]),
		];
	}
	const lines = people.flatMap((person) => linesOf(setup, period, person));
	return [heads, ...lines.map((line) => columns.map(({ name }) => cellOf(name, line)))];
}

/** The file itself: without a byte order mark, which payroll products take for a part of the first head. */
export function payrollFile(rows: readonly (readonly Cell[])[]): string {
	return csvText(rows).replace(/^\ufeff/, "");
}

/** `payroll-simplepay-2026-10-01-2026-10-31.csv` */
export function payrollFileName({ profile }: ProfileSetup, { from, to }: Period): string {
	return `payroll-${profile.name}-${from}-${to}.csv`;
}

/** Minutes as hours of two decimals, half up. */
export function paidHours(minutes: number): number {
	return Math.round((minutes * 100) / 60) / 100;
}

type Line = {
	readonly person: PaidPerson;
	readonly period: Period;
	readonly date?: string;
	readonly code?: string;
	readonly minutes?: number;
};

function linesOf({ profile, codes }: ProfileSetup, period: Period, person: PaidPerson): Line[] {
	const parts =
		profile.layout === "a line a day" ? person.days : [{ date: period.to, hours: person.hours }];
	return parts.flatMap(({ date, hours }) =>
		hourKinds
			.filter((kind) => hours[kind] > 0 && codes[kind] !== "")
			.map((kind) => ({ person, period, date, code: codes[kind], minutes: hours[kind] })),
	);
}

function cellOf(name: ColumnName, { person, period, date, code, minutes }: Line): Cell {
	switch (name) {
		case "number":
			return person.number;
		case "name":
			return person.name;
		case "from":
			return period.from;
		case "to":
			return period.to;
		case "date":
			return date ?? period.to;
		case "code":
			return code ?? "";
		case "hours":
			return paidHours(minutes ?? 0);
		default:
			return name satisfies never;
	}
}
