import { Empty } from "#app/ui/empty.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import type { NumberColumn } from "../report-columns.ts";
import type { ReportFigures as Figures } from "../report-figures.ts";
import { pageSearch, type ReportQuery } from "../report-query.ts";
import { EntriesTable } from "./entries-table.tsx";
import { HoursChart } from "./hours-chart.tsx";
import { LinesTable } from "./lines-table.tsx";

type ReportFiguresProps = {
	query: ReportQuery;
	figures: Figures;
	columns: readonly NumberColumn[];
	page: number;
	/** The line whose number is explained. */
	explained: string | undefined;
};

/** The chart and the table of a report. */
export function ReportFigures({ query, figures, columns, page, explained }: ReportFiguresProps) {
	const { totals, chart, table } = figures;
	const { by } = query;
	if (totals.entries === 0) {
		return <Empty title="No time in these days">Choose other days, or take a filter away.</Empty>;
	}
	return (
		<div className="grid min-w-0 content-start gap-5">
			<HoursChart kind={chart.kind} periods={chart.periods} />
			<div className="min-w-0">
				{table.kind === "entries" || by === "entry" ? (
					<EntriesTable
						entries={table.kind === "entries" ? table.rows : []}
						hasFees={columns.includes("fees")}
					/>
				) : (
					<LinesTable
						{...{ columns, totals, explained }}
						query={{ ...query, by }}
						lines={table.rows}
						most={table.most}
					/>
				)}
				<Pages query={query} table={table} page={page} />
			</div>
		</div>
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
			previous={page > 1 ? pageSearch(query, page - 1) : undefined}
			next={last < count && rows.length > 0 ? pageSearch(query, page + 1) : undefined}
		/>
	);
}
