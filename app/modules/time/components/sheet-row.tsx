import type { ReactNode } from "react";
import { formatDayShort, weekdayShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { classNames } from "#app/ui/class-names.ts";
import type { SheetCell as Cell, SheetRow as Row } from "../week-sheet.ts";
import { columnClass, type Shown } from "./column.ts";
import { TaskName } from "./task-name.tsx";

type SheetRowProps = {
	row: Row;
	shown: Shown;
	/** The inside of a cell; `label` names project, task and day. */
	renderCell: (cell: Cell, column: number, label: string) => ReactNode;
	/** After the task's name. */
	action?: ReactNode;
};

/** A task and its week. */
export function SheetRow({ row, shown, renderCell, action }: SheetRowProps) {
	const { task, cells, minutes } = row;
	return (
		<tr className="group max-md:relative">
			<th scope="row">
				<span className="flex h-11 items-center gap-2.5 pr-2 pl-4 max-md:h-16">
					<TaskName task={task} />
					{action}
				</span>
			</th>
			{cells.map((cell, column) => (
				<td key={cell.date} className={classNames("md:relative", columnClass(cell.date, shown))}>
					{renderCell(cell, column, cellLabel(task, cell))}
				</td>
			))}
			<td className="max-md:hidden">
				<span className="cell !pr-4 font-semibold">{formatMinutes(minutes)}</span>
			</td>
		</tr>
	);
}

function cellLabel({ project, name }: Row["task"], { date }: Cell): string {
	return `${project}, ${name}, ${weekdayShort(date)} ${formatDayShort(date)}`;
}
