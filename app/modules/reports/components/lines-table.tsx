import { Link } from "@remix-run/react";
import { formatMinutes } from "#app/lib/duration.ts";
import { Meter } from "#app/ui/meter.tsx";
import { Table } from "#app/ui/table.tsx";
import { billableShare, lineWords, type ReportLine, type ReportTotals } from "../report-line.ts";
import {
	entriesOfLine,
	groupingNames,
	insideLine,
	type ReportQuery,
	reportSearch,
} from "../report-query.ts";

type LinesTableProps = {
	query: ReportQuery;
	lines: readonly ReportLine[];
	/** Minutes of the longest bar. */
	most: number;
	totals: ReportTotals;
};

/** A name leads into its line, its hours to the entries that they are the sum of. */
export function LinesTable({ query, lines, most, totals }: LinesTableProps) {
	const what = groupingNames[query.by];
	return (
		<Table caption={`Time by ${what.toLowerCase()}`}>
			<thead>
				<tr>
					<th scope="col">{what}</th>
					<th scope="col" className="w-[28%] min-w-28 max-md:hidden">
						<span className="sr-only">Share</span>
					</th>
					<th scope="col" className="num" aria-sort="descending">
						Hours
					</th>
					<th scope="col" className="num">
						Billable
					</th>
					<th scope="col" className="num">
						% billable
					</th>
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<Line key={line.id} line={line} most={most} query={query} />
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row">Total</th>
					<td className="max-md:hidden" />
					<td className="num">
						<span className="double">{formatMinutes(totals.minutes)}</span>
					</td>
					<td className="num">{formatMinutes(totals.billable)}</td>
					<td className="num">{billableShare(totals)}</td>
				</tr>
			</tfoot>
		</Table>
	);
}

type LineProps = { line: ReportLine; most: number; query: ReportQuery };

function Line({ line, most, query }: LineProps) {
	return (
		<tr>
			<th scope="row">
				<Link
					className="inline-flex min-h-6 items-center hover:underline max-md:min-h-11"
					to={reportSearch(insideLine(query, line.id))}
				>
					{line.name}
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
			<td className="num">
				<Link
					className="why-mark inline-flex min-h-6 items-center max-md:min-h-11"
					to={reportSearch(entriesOfLine(query, line.id))}
					aria-label={`${formatMinutes(line.minutes)} on ${line.name}: show the entries`}
				>
					{formatMinutes(line.minutes)}
				</Link>
			</td>
			<td className="num">{formatMinutes(line.billable)}</td>
			<td className="num text-ink-2">{billableShare(line)}</td>
		</tr>
	);
}
