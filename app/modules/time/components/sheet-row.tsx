import { Fragment, type ReactNode } from "react";
import { formatDayShort, weekdayShort } from "#app/lib/date-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import type { Writing } from "#app/lib/writing.ts";
import { useWriting } from "#app/ui/writing.tsx";
import { minutesText } from "../minutes-text.ts";
import type { SheetCell as Cell, SheetRow as Row } from "../week-sheet.ts";
import { columnClass, type Shown } from "./column.ts";
import { TaskName } from "./task-name.tsx";

type SheetRowProps = {
	row: Row;
	shown: Shown;
	/** What takes a cell's place, by default its text; `label` names project, task and day. */
	renderCell?: ((cell: RenderedCell) => ReactNode) | undefined;
	/** After the task's name. */
	action?: ReactNode;
};

export type RenderedCell = { cell: Cell; column: number; className: string; label: string };

/** A task and its week. */
export function SheetRow({ row, shown, renderCell, action }: SheetRowProps) {
	const writing = useWriting();
	const { task, cells, minutes } = row;
	return (
		<tr className="group">
			<th scope="row">
				<span className="relative flex h-11 items-center gap-2.5 pr-2 pl-4 max-md:h-16">
					<TaskName task={task} />
					{action}
				</span>
			</th>
			{cells.map((cell, column) => {
				const className = columnClass(cell.date, shown);
				return (
					<Fragment key={cell.date}>
						{renderCell ? (
							renderCell({ cell, column, className, label: cellLabel(task, cell, writing) })
						) : (
							<td className={className}>
								<span className="cell">{minutesText(cell.minutes)}</span>
							</td>
						)}
					</Fragment>
				);
			})}
			<td className="max-md:hidden">
				<span className="cell !pr-4 font-semibold">{formatMinutes(minutes)}</span>
			</td>
		</tr>
	);
}

function cellLabel({ project, name }: Row["task"], { date }: Cell, writing: Writing): string {
	return `${project}, ${name}, ${weekdayShort(date)} ${formatDayShort(date, writing)}`;
}
