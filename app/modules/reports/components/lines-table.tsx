import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { Meter } from "#app/ui/meter.tsx";
import { Table } from "#app/ui/table.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { entriesOfLine, insideLine } from "../inside-line.ts";
import { columnNames, type NumberColumn } from "../report-columns.ts";
import { type LineWithParts, lineName, lineWords, type ReportLine } from "../report-line.ts";
import {
	groupingNames,
	type LineGrouping,
	type ReportQuery,
	reportSearch,
} from "../report-query.ts";
import type { Sums } from "../report-sums.ts";
import { whySearch } from "../why-query.ts";
import { isQuiet, NumberText } from "./line-cell.tsx";

type LinesTableProps = {
	query: ReportQuery & { readonly by: LineGrouping };
	columns: readonly NumberColumn[];
	lines: readonly LineWithParts[];
	/** Minutes of the longest bar. */
	most: number;
	totals: Sums;
	/** The line whose number is explained beside the table. */
	explained: string | undefined;
};

/** A name leads into its line, its hours to the entries that they are the sum of, its money to its working. */
export function LinesTable(props: LinesTableProps) {
	const { query, columns, lines, most, totals, explained } = props;
	const what = groupingNames[query.by];
	return (
		<Table caption={`Time by ${what.toLowerCase()}`}>
			<thead>
				<tr>
					<th scope="col">{what}</th>
					<th scope="col" className="w-[22%] min-w-24 max-md:hidden">
						<span className="sr-only">Share</span>
					</th>
					{columns.map((column) => (
						<th key={column} scope="col" className="num">
							{columnNames[column]}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<Fragment key={line.id}>
						<Line
							{...{ line, query, columns, most }}
							isExplained={line.id === explained}
							isSplit={line.parts.length > 0}
						/>
						<Parts line={line} query={query} columns={columns} />
					</Fragment>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row">Total</th>
					<td className="max-md:hidden" />
					{columns.map((column) => (
						<td key={column} className={classNames("num", isQuiet(column) && "text-ink-2")}>
							<Total column={column} totals={totals} query={query} />
						</td>
					))}
				</tr>
			</tfoot>
		</Table>
	);
}

type LineProps = Pick<LinesTableProps, "query" | "columns" | "most"> & {
	line: ReportLine;
	isExplained: boolean;
	isSplit: boolean;
};

function Line({ line, query, columns, most, isExplained, isSplit }: LineProps) {
	const name = lineName(line, query.by, useWriting());
	return (
		<tr aria-selected={isExplained || undefined} className={isSplit ? "font-semibold" : undefined}>
			<th scope="row">
				<Link
					className="inline-flex min-h-6 items-center hover:underline max-md:min-h-11"
					to={reportSearch(insideLine(query, line.id))}
				>
					{name}
				</Link>
				{line.within && <small className="block font-normal text-ink-3">{line.within}</small>}
			</th>
			<td className="max-md:hidden">
				<Meter
					label={lineWords(line)}
					max={most}
					parts={[
						{ tone: "billable" as const, value: line.billable },
						{ tone: "internal" as const, value: line.minutes - line.billable },
					].filter(({ value }) => value > 0)}
				/>
			</td>
			{columns.map((column) => (
				<td key={column} className={classNames("num", isQuiet(column) && "text-ink-2")}>
					<LineNumber {...{ column, line, query, name }} />
				</td>
			))}
		</tr>
	);
}

type LineNumberProps = {
	column: NumberColumn;
	line: ReportLine;
	query: ReportQuery;
	name: string;
};

/** A number leads to what it is made of. */
function LineNumber({ column, line, query, name }: LineNumberProps) {
	if (isQuiet(column) || line.entries === 0) return <NumberText column={column} sums={line} />;
	const isEntries = column === "minutes" || column === "billable";
	const entries = entriesOfLine(query, line.id);
	const to = isEntries
		? reportSearch(column === "billable" ? { ...entries, billable: "yes" } : entries)
		: whySearch(query, { column, line: line.id });
	const what = `${columnNames[column].toLowerCase()} of ${name}`;
	return (
		<Link
			className="why-mark inline-flex min-h-6 items-center max-md:min-h-11"
			to={to}
			preventScrollReset={!isEntries}
		>
			<NumberText column={column} sums={line} />
			<span className="sr-only">, {isEntries ? `${what}: show the entries` : `why: ${what}`}</span>
		</Link>
	);
}

type PartsProps = {
	line: LineWithParts;
	query: LinesTableProps["query"];
	columns: readonly NumberColumn[];
};

/** What a line is made of, under it. */
function Parts({ line, query, columns }: PartsProps) {
	const writing = useWriting();
	const { inside } = query;
	if (!inside) return null;
	const rows = line.parts.map((part) => ({
		id: part.id,
		name: lineName(part, inside, writing),
		part,
	}));
	return (
		<>
			{rows.map(({ id, name, part }) => (
				<tr key={id} className="text-ink-2">
					<th scope="row" className="font-normal">
						<span className="block pl-5">{name}</span>
					</th>
					<td className="max-md:hidden" />
					<Numbers columns={columns} sums={part} />
				</tr>
			))}
			{line.others && (
				<tr className="text-ink-2">
					<th scope="row" className="font-normal">
						<Link
							className="inline-flex min-h-6 items-center pl-5 hover:underline max-md:min-h-11"
							to={reportSearch(insideLine(query, line.id))}
						>
							{line.others.count} more
						</Link>
					</th>
					<td className="max-md:hidden" />
					<Numbers columns={columns} sums={line.others} />
				</tr>
			)}
		</>
	);
}

function Numbers({ columns, sums }: { columns: readonly NumberColumn[]; sums: Sums }) {
	return columns.map((column) => (
		<td key={column} className="num">
			<NumberText column={column} sums={sums} />
		</td>
	));
}

type TotalProps = { column: NumberColumn; totals: Sums; query: ReportQuery };

function Total({ column, totals, query }: TotalProps) {
	const text = <NumberText column={column} sums={totals} />;
	if (isQuiet(column)) return <span className="font-normal">{text}</span>;
	const isMoney = column !== "minutes" && column !== "billable";
	if (!isMoney || totals.entries === 0) {
		return <span className={column === "minutes" ? "double" : undefined}>{text}</span>;
	}
	return (
		<Link
			className="why-mark inline-flex min-h-6 items-center max-md:min-h-11"
			to={whySearch(query, { column })}
			preventScrollReset
		>
			{text}
			<span className="sr-only">, why: {columnNames[column].toLowerCase()} altogether</span>
		</Link>
	);
}
