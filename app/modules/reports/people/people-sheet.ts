import { formatRange } from "#app/lib/date-text.ts";
import type { Sheet, SheetCell } from "#app/lib/sheet.ts";
import type { Writing } from "#app/lib/writing.ts";
import { hourKinds, kindWords } from "#app/modules/overtime/hour-kinds.ts";
import type { ReportQuery } from "../report-query.ts";
import { type PersonFigures, realisation, utilisation } from "./person-figures.ts";

/** The report on people as a file has it. */
export function peopleSheet(
	query: ReportQuery,
	people: readonly PersonFigures[],
	total: Omit<PersonFigures, "id" | "name">,
	writing: Writing,
): Sheet {
	const hasFees = total.standard !== null;
	const values = (person: Omit<PersonFigures, "id" | "name">): SheetCell[] => [
		...[person.available, person.sums.minutes, person.sums.billable, person.sums.billed],
		utilisation(person),
		...(hasFees ? [shareOf(realisation(person))] : []),
		...hourKinds.map((kind) => person.hours[kind]),
	];
	const hours = (name: string) => ({ name, kind: "hours" }) as const;
	return {
		title: "Utilisation by person",
		about: [formatRange(query.from, query.to, undefined, writing)],
		columns: [
			{ name: "Person", kind: "text" },
			...["Available hours", "Hours", "Billable hours", "Billed hours"].map(hours),
			{ name: "Utilisation", kind: "share" },
			...(hasFees ? [{ name: "Realisation", kind: "share" } as const] : []),
			...hourKinds.map((kind) => hours(kindWords[kind].label)),
		],
		rows: people.map((person) => [person.name, ...values(person)]),
		total: ["Everybody", ...values(total)],
	};
}

function shareOf(percent: number | null): number | null {
	return percent === null ? null : percent / 100;
}
