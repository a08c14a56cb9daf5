import { Pagination } from "#app/ui/pagination.tsx";
import type { NumberColumn } from "../report-columns.ts";
import type { ReportFigures as Figures } from "../report-figures.ts";
import { pageSearch, type ReportQuery } from "../report-query.ts";
import { EntriesTable } from "./entries-table.tsx";
import { LinesTable } from "./lines-table.tsx";

type ReportTableProps = {
	query: ReportQuery;
	figures: Figures;
	columns: readonly NumberColumn[];
	page: number;
	/** The line whose number is explained. */
	explained: string | undefined;
};

/** The table of a report, in pages; nothing where there is no time. */
export function ReportTable({ query, figures, columns, page, explained }: ReportTableProps) {
	const { totals, table } = figures;
	const { by } = query;
	if (totals.entries === 0) return null;
	return (
		<>
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
			previous={page > 1 ? pageSearch(query, page - 1) : undefined}
			next={last < count && rows.length > 0 ? pageSearch(query, page + 1) : undefined}
		/>
	);
}
