import { Empty } from "#app/ui/empty.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import type { ReportFigures as Figures } from "../report-figures.ts";
import { type ReportQuery, reportSearch } from "../report-query.ts";
import { EntriesTable } from "./entries-table.tsx";
import { HoursChart } from "./hours-chart.tsx";
import { LinesTable } from "./lines-table.tsx";
import { ReportTotals } from "./report-totals.tsx";

type ReportFiguresProps = { query: ReportQuery; figures: Figures; page: number };

/** The sums, the chart and the table of a report. */
export function ReportFigures({ query, figures, page }: ReportFiguresProps) {
	const { totals, chart, table } = figures;
	if (totals.entries === 0) {
		return (
			<Empty title="No time in these days">
				Choose other days, or show all clients and everybody.
			</Empty>
		);
	}
	return (
		<>
			<ReportTotals totals={totals} />
			<div className="grid gap-5">
				<HoursChart kind={chart.kind} periods={chart.periods} />
				{table.kind === "entries" ? (
					<EntriesTable entries={table.rows} />
				) : (
					<LinesTable query={query} lines={table.rows} most={table.most} totals={totals} />
				)}
			</div>
			<Pages query={query} table={table} page={page} />
		</>
	);
}

function Pages({
	query,
	table,
	page,
}: { query: ReportQuery; page: number } & Pick<Figures, "table">) {
	const { offset, rows, count } = table;
	if (count <= rows.length) return null;
	const last = offset + rows.length;
	return (
		<Pagination
			shown={rows.length > 0 ? `${offset + 1}–${last} of ${count}` : `0 of ${count}`}
			previous={page > 1 ? reportSearch(query, page - 1) : undefined}
			next={last < count && rows.length > 0 ? reportSearch(query, page + 1) : undefined}
		/>
	);
}
