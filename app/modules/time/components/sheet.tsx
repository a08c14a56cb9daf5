import { AddTask } from "./add-task.tsx";
import { AwayRow } from "./away-row.tsx";
import { columnClass, type Shown } from "./column.ts";
import { LockedCell } from "./locked-cell.tsx";
import { RowAction } from "./row-action.tsx";
import { SheetCell } from "./sheet-cell.tsx";
import { SheetFoot } from "./sheet-foot.tsx";
import { SheetHead } from "./sheet-head.tsx";
import { type RenderedCell, SheetRow } from "./sheet-row.tsx";
import { useGrid } from "./use-grid.tsx";
import type { Rows } from "./use-rows.tsx";
import { useOpenWeek } from "./use-week.tsx";

type SheetProps = {
	shown: Shown;
	isAdding: boolean;
	onAdding: (open: boolean) => void;
	onAdd: Rows["add"];
};

/** The week as a table of inputs: a row is a task, a column a day. */
export function Sheet({ shown, isAdding, onAdding, onAdd }: SheetProps) {
	const { sheet } = useOpenWeek();
	const { table, echo } = useGrid();
	const cellOf = ({ column, ...cell }: RenderedCell, row: number) => {
		const lock = sheet.days[column]?.lock;
		return lock ? (
			<LockedCell {...cell} reason={lock.reason} />
		) : (
			<SheetCell {...cell} spot={{ row, column }} />
		);
	};
	return (
		<div className="panel">
			<table ref={table} className="sheet" aria-describedby="sheet-help">
				<caption className="sr-only">
					Hours by task and day. Type a duration such as 1h30, 1.5 or 90m.
				</caption>
				<SheetHead days={sheet.days} shown={shown} />
				<tbody>
					<AwayRow days={sheet.days} shown={shown} />
					{sheet.rows.map((row, index) => (
						<SheetRow
							key={row.task.id}
							row={row}
							shown={shown}
							action={<RowAction row={row} selected={shown.selected} />}
							renderCell={row.task.isOpen ? (cell) => cellOf(cell, index) : undefined}
						/>
					))}
					<tr className="no-print">
						<th scope="row" className="relative !overflow-visible !border-b-0">
							<AddTask isOpen={isAdding} onOpen={onAdding} onAdd={onAdd} />
						</th>
						{sheet.days.map(({ date }) => (
							<td key={date} className={`!border-b-0 ${columnClass(date, shown)}`} />
						))}
						<td className="!border-b-0 max-md:hidden" />
					</tr>
				</tbody>
				<SheetFoot sheet={sheet} shown={shown} />
			</table>
			<p ref={echo} id="cell-echo" className="sr-only" role="status" />
		</div>
	);
}
