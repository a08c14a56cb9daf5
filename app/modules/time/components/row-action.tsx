import type { ReactNode } from "react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { IconButton } from "#app/ui/button.tsx";
import { cellKey } from "../stored-entry.ts";
import type { SheetRow } from "../week-sheet.ts";
import { FavouriteButton } from "./favourite-button.tsx";
import { RemoveRow } from "./remove-row.tsx";
import { RowTimerButton } from "./row-timer.tsx";
import { useGrid } from "./use-grid.tsx";

/**
 * What can be done with a row: the timer, an empty one goes, on a phone a note is written on the day that is shown.
 */
export function RowAction({ row, selected }: { row: SheetRow; selected: CalendarDate }) {
	return (
		<>
			{row.task.isOpen && <RowTimerButton task={row.task} />}
			<OtherAction row={row} selected={selected} />
		</>
	);
}

function OtherAction({ row, selected }: { row: SheetRow; selected: CalendarDate }) {
	const { openNote } = useGrid();
	const cell = row.cells.find(({ date }) => date === selected);
	if (row.minutes === 0) {
		return (
			<>
				<Favourite task={row.task} />
				<OnHover>
					<RemoveRow task={row.task} />
				</OnHover>
			</>
		);
	}
	if (!row.task.isOpen || !cell || cell.minutes === 0) return <Favourite task={row.task} />;
	return (
		<>
			<Favourite task={row.task} />
			<IconButton
				icon="message-square-plus"
				label={`Note on ${row.task.project}, ${row.task.name}`}
				className="md:!hidden"
				onClick={() => openNote(cellKey(cell))}
			/>
		</>
	);
}

function Favourite({ task }: Pick<SheetRow, "task">) {
	const button = <FavouriteButton task={task} />;
	return task.isFavourite ? button : <OnHover>{button}</OnHover>;
}

/** Takes no room from the name until the row is pointed at, or a key leads there; on a phone it is always there. */
function OnHover({ children }: { children: ReactNode }) {
	return (
		<span className="flex items-center gap-1 md:-ml-2.5 md:w-0 md:overflow-hidden md:focus-within:ml-0 md:focus-within:w-auto md:focus-within:overflow-visible md:group-hover:ml-0 md:group-hover:w-auto">
			{children}
		</span>
	);
}
