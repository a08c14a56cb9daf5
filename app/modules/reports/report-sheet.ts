import { formatRange } from "#app/lib/date-text.ts";
import type { Sheet, SheetCell, SheetColumn } from "#app/lib/sheet.ts";
import type { Writing } from "#app/lib/writing.ts";
import { marginOf } from "./money-text.ts";
import { columnNames, type NumberColumn } from "./report-columns.ts";
import type { ReportEntry } from "./report-entry.ts";
import { lineName, type ReportLine } from "./report-line.ts";
import { groupingNames, type LineGrouping, type ReportQuery } from "./report-query.ts";
import type { Amounts, Sums } from "./report-sums.ts";

type LinesQuery = ReportQuery & { readonly by: LineGrouping };

type LinesFacts = {
	query: LinesQuery;
	narrowedTo: readonly string[];
	columns: readonly NumberColumn[];
	lines: readonly ReportLine[];
	/** By the line's id, where the report has parts. */
	parts: ReadonlyMap<string, readonly ReportLine[]>;
	totals: Sums;
};

/** A report's lines as a file has them, or its parts, each beside its line: added up, they come to the total. */
export function linesSheet(facts: LinesFacts, writing: Writing): Sheet {
	const { query, columns, lines, parts, totals } = facts;
	const { by, inside } = query;
	const numbers = [...numberColumns(columns, totals), count("Entries")];
	const valuesOf = (sums: Sums) => numbers.map(({ of }) => of(sums));
	const rows = lines.flatMap((line) => {
		const head = [lineName(line, by, writing), line.within ?? ""];
		if (!inside) return [[...head, ...valuesOf(line)]];
		return (parts.get(line.id) ?? []).map((part) => [
			...head,
			lineName(part, inside, writing),
			...valuesOf(part),
		]);
	});
	return {
		...about(facts, writing),
		columns: [
			text(groupingNames[by]),
			text("Within"),
			...(inside ? [text(groupingNames[inside])] : []),
			...numbers.map(({ column }) => column),
		],
		rows,
		total: ["Total", "", ...(inside ? [""] : []), ...valuesOf(totals)],
	};
}

type EntriesFacts = Omit<LinesFacts, "lines" | "parts" | "query"> & {
	query: ReportQuery;
	entries: readonly ReportEntry[];
};

/** The entries themselves. */
export function entriesSheet(facts: EntriesFacts, writing: Writing): Sheet {
	const { entries, columns, totals } = facts;
	const currencies = columns.includes("fees") ? Object.keys(totals.fees ?? {}).sort() : [];
	return {
		...about(facts, writing),
		columns: [
			{ name: "Date", kind: "date" },
			...["Person", "Client", "Project", "Task", "Note"].map(text),
			hours("Hours"),
			text("Billable"),
			hours("Billed"),
			...currencies.map((currency) => money("Fee", currency)),
		],
		rows: entries.map((entry) => [
			...[entry.date, entry.member, entry.client, entry.project, entry.task, entry.note],
			entry.minutes,
			entry.isBillable === null ? "" : yesNo(entry.isBillable),
			entry.billed,
			...currencies.map((currency) => (entry.feeCurrency === currency ? entry.fee : null)),
		]),
		total: [
			...["Total", "", "", "", "", "", totals.minutes, "", totals.billed],
			...currencies.map((currency) => totals.fees?.[currency] ?? null),
		],
	};
}

/** `time-by-client-2026-09-01-2026-09-30`, without an ending */
export function fileName({ by, from, to }: ReportQuery): string {
	return `time-by-${by === "member" ? "person" : by}-${from}-${to}`;
}

type Numbers = { column: SheetColumn; of(sums: Sums): SheetCell };

/** One column a number, of money one a currency. Rates reached and shares are left to the spreadsheet. */
function numberColumns(columns: readonly NumberColumn[], totals: Sums): Numbers[] {
	return columns.flatMap((column): Numbers[] => {
		switch (column) {
			case "minutes":
			case "billable":
			case "billed":
				return [
					{
						column: hours(`${columnNames[column]}${column === "minutes" ? "" : " hours"}`),
						of: (sums) => sums[column],
					},
				];
			case "fees":
			case "costs":
				return amountColumns(columnNames[column], totals[column], (sums) => sums[column]);
			case "margin":
				return amountColumns(columnNames[column], marginOf(totals), marginOf);
			default:
				return [];
		}
	});
}

function amountColumns(name: string, all: Amounts | null, of: (sums: Sums) => Amounts | null) {
	return Object.keys(all ?? {})
		.sort()
		.map((currency) => ({
			column: money(name, currency),
			of: (sums: Sums) => of(sums)?.[currency] ?? null,
		}));
}

function about(
	{ query, narrowedTo }: Pick<EntriesFacts, "query" | "narrowedTo">,
	writing: Writing,
) {
	const { by, inside, from, to } = query;
	const title = `Time by ${groupingNames[by].toLowerCase()}${inside ? ` and ${groupingNames[inside].toLowerCase()}` : ""}`;
	return { title, about: [formatRange(from, to, undefined, writing), ...narrowedTo] };
}

function yesNo(holds: boolean): string {
	return holds ? "yes" : "no";
}

function text(name: string): SheetColumn {
	return { name, kind: "text" };
}

function hours(name: string): SheetColumn {
	return { name, kind: "hours" };
}

function money(name: string, currency: string): SheetColumn {
	return { name, kind: "money", currency };
}

function count(name: string): Numbers {
	return { column: { name, kind: "count" }, of: ({ entries }) => entries };
}
