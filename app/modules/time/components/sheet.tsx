import { useEffect, useState } from "react";
import { AddTask } from "./add-task.tsx";
import { columnClass, type Shown } from "./column.ts";
import { RowAction } from "./row-action.tsx";
import { SheetCell } from "./sheet-cell.tsx";
import { SheetFoot } from "./sheet-foot.tsx";
import { SheetHead } from "./sheet-head.tsx";
import { SheetRow } from "./sheet-row.tsx";
import { useGrid } from "./use-grid.tsx";
import { useOpenWeek } from "./use-week.tsx";

type SheetProps = { shown: Shown; isAdding: boolean; onAdding: (open: boolean) => void };

/** The week as a table of inputs: a row is a task, a column a day. */
export function Sheet({ shown, isAdding, onAdding }: SheetProps) {
	const { sheet, change } = useOpenWeek();
	const { table, echo } = useGrid();
	const goTo = useGoTo(shown);
	const add = async (taskId: string) => {
		if (await change("/time/rows", { task: taskId })) goTo(taskId);
	};
	return (
		<div className="panel">
			<table ref={table} className="sheet" aria-describedby="sheet-help">
				<caption className="sr-only">
					Hours by task and day. Type a duration such as 1h30, 1.5 or 90m.
				</caption>
				<SheetHead days={sheet.days} shown={shown} />
				<tbody>
					{sheet.rows.map((row, index) => (
						<SheetRow
							key={row.task.id}
							row={row}
							shown={shown}
							action={<RowAction row={row} selected={shown.selected} />}
							renderCell={
								row.task.isOpen
									? ({ column, ...cell }) => <SheetCell {...cell} spot={{ row: index, column }} />
									: undefined
							}
						/>
					))}
					<tr>
						<th scope="row" className="relative !overflow-visible !border-b-0">
							<AddTask isOpen={isAdding} onOpen={onAdding} onAdd={(taskId) => void add(taskId)} />
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

/** Goes to a row once it is there: to the day that a phone shows. */
function useGoTo({ selected }: Shown): (taskId: string) => void {
	const { sheet } = useOpenWeek();
	const { focus } = useGrid();
	const [taskId, setTaskId] = useState<string | null>(null);
	useEffect(() => {
		const row = sheet.rows.findIndex(({ task }) => task.id === taskId);
		if (row < 0) return;
		focus({ row, column: sheet.days.findIndex(({ date }) => date === selected) });
		setTaskId(null);
	}, [sheet, taskId, focus, selected]);
	return setTaskId;
}
