import { classNames } from "#app/ui/class-names.ts";
import { cellField, seenField, writeSeen } from "../cell-fields.ts";
import { isInRange, type Spot } from "../sheet-range.ts";
import { savedCell } from "../sheet-state.ts";
import { cellKey } from "../stored-entry.ts";
import type { SheetCell as Cell } from "../week-sheet.ts";
import { CellBox } from "./cell-box.tsx";
import { CellMarks, looks } from "./cell-marks.tsx";
import { CellWords } from "./cell-words.tsx";
import { FillHandle } from "./fill-handle.tsx";
import { useCellKeys } from "./use-cell-keys.tsx";
import { useCellText } from "./use-cell-text.tsx";
import { spotName, useGrid } from "./use-grid.tsx";
import { useOpenWeek } from "./use-week.tsx";

type SheetCellProps = {
	cell: Cell;
	spot: Spot;
	/** "Payroll migration, Data mapping, Mon 21 Sep" */
	label: string;
	/** Of the day's column. */
	className: string;
};

/** One cell of the sheet: an input that says what it made of what is typed. */
export function SheetCell({ cell, spot, label, className }: SheetCellProps) {
	const { state } = useOpenWeek();
	const { range, select } = useGrid();
	const text = useCellText(cell);
	const keys = useCellKeys(cell, spot, text);
	const draft = state.drafts[cellKey(cell)];
	const saved = savedCell(state, cell);
	const hasNote = saved.entries.some(({ note }) => note !== "");
	const count = saved.entries.length;
	const look = draft && looks[draft.status.kind];
	return (
		<td className={classNames(className, hasNote && "cell-note")}>
			<input
				ref={text.input}
				className={classNames("cell", range && isInRange(range, spot) && "!bg-accent-soft")}
				name={cellField(cell)}
				value={text.value}
				placeholder="0:00"
				aria-label={[label, hasNote && "has a note", count > 1 && `${count} entries`, look?.says]
					.filter(Boolean)
					.join(", ")}
				aria-invalid={draft?.status.kind === "refused" || undefined}
				aria-describedby={text.typed === null ? undefined : "cell-echo"}
				data-spot={spotName(spot)}
				data-state={look?.state}
				data-tone={look?.tone}
				onChange={(event) => text.write(event.currentTarget.value)}
				onFocus={(event) => {
					event.currentTarget.select();
					if (range && !isInRange(range, spot)) select(null);
				}}
				onBlur={({ relatedTarget }) => {
					text.commit();
					if (range && !isOnBulk(relatedTarget)) select(null);
				}}
				{...keys}
			/>
			{saved.minutes > 0 && <input type="hidden" name={seenField(cell)} value={writeSeen(saved)} />}
			<CellMarks look={look} count={count} />
			{text.mode === "chosen" && cell.minutes > 0 && !look && <FillHandle spot={spot} />}
			<CellWords cell={cell} column={spot.column} text={text} />
			<CellBox cell={cell} column={spot.column} label={label} text={text} />
		</td>
	);
}

/** What acts on the selection keeps it. */
function isOnBulk(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.closest("[data-bulk], dialog") !== null;
}
