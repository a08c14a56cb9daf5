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
				<FavouriteButton task={row.task} />
				<RemoveRow task={row.task} />
			</>
		);
	}
	if (!row.task.isOpen || !cell || cell.minutes === 0) return <FavouriteButton task={row.task} />;
	return (
		<>
			<FavouriteButton task={row.task} />
			<IconButton
				icon="message-square-plus"
				label={`Note on ${row.task.project}, ${row.task.name}`}
				className="md:!hidden"
				onClick={() => openNote(cellKey(cell))}
			/>
		</>
	);
}
