import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { minutesText } from "../minutes-text.ts";
import type { SheetCell } from "../week-sheet.ts";

type LockedCellProps = { cell: SheetCell; className: string; reason: string };

/** A cell of a day that takes no change: what it holds, and why it stays so. */
export function LockedCell({ cell, className, reason }: LockedCellProps) {
	return (
		<td className={classNames(className, "cell-locked")} title={reason}>
			<span className="cell quiet">
				{minutesText(cell.minutes) || <Icon name="lock" />}
				<span className="sr-only"> {reason}</span>
			</span>
		</td>
	);
}
