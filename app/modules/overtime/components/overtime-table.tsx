import { formatMinutes } from "#app/lib/duration.ts";
import { Table } from "#app/ui/table.tsx";
import { type HoursByKind, hourKinds, kindWords } from "../hour-kinds.ts";
import type { PersonHours } from "../overtime-page.server.ts";

type OvertimeTableProps = {
	rows: readonly PersonHours[];
	total: HoursByKind;
	/** Time off that all of it earns; 0 where it is paid out. */
	lieu: number;
};

/** People and kinds of hours; kinds that nobody has are left out. */
export function OvertimeTable({ rows, total, lieu }: OvertimeTableProps) {
	const kinds = hourKinds.filter((kind) => kind === "ordinary" || total[kind] > 0);
	const cells = (hours: HoursByKind) =>
		kinds.map((kind) => (
			<td key={kind} className="num">
				{hours[kind] > 0 ? formatMinutes(hours[kind]) : <span className="muted">–</span>}
			</td>
		));
	return (
		<Table caption="Hours by kind">
			<thead>
				<tr>
					<th scope="col">Person</th>
					{kinds.map((kind) => (
						<th key={kind} scope="col" className="num">
							{kindWords[kind].label}
						</th>
					))}
					<th scope="col" className="num">
						Total
					</th>
					{lieu > 0 && (
						<th scope="col" className="num">
							Earned off
						</th>
					)}
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={row.id}>
						<th scope="row" className="font-medium whitespace-nowrap">
							{row.name}
						</th>
						{cells(row.hours)}
						<td className="num font-semibold">{formatMinutes(sumOf(row.hours))}</td>
						{lieu > 0 && <td className="num">{formatMinutes(row.lieu)}</td>}
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row">{rows.length === 1 ? "1 person" : `${rows.length} people`}</th>
					{cells(total)}
					<td className="num">{formatMinutes(sumOf(total))}</td>
					{lieu > 0 && <td className="num">{formatMinutes(lieu)}</td>}
				</tr>
			</tfoot>
		</Table>
	);
}

function sumOf(hours: HoursByKind): number {
	return hourKinds.reduce((sum, kind) => sum + hours[kind], 0);
}
