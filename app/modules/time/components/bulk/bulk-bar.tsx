import { lazy, Suspense, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { openCellAt } from "../../paste-block.ts";
import { spotsOf } from "../../sheet-range.ts";
import { savedCell } from "../../sheet-state.ts";
import type { SheetEntry } from "../../week-sheet.ts";
import { useBlocks } from "../use-blocks.tsx";
import { useGrid } from "../use-grid.tsx";
import { useOpenWeek } from "../use-week.tsx";

const BulkDialog = lazy(() => import("./bulk-dialog.tsx"));

/** What can be done with all selected cells at once. */
export function BulkBar() {
	const { sheet, state } = useOpenWeek();
	const { range, select, isEditingAll, editAll } = useGrid();
	const [edited, setEdited] = useState<readonly SheetEntry[]>([]);
	const blocks = useBlocks(range?.from ?? { row: 0, column: 0 });
	const cells = range
		? spotsOf(range)
				.flat()
				.flatMap((spot) => openCellAt(sheet, spot) ?? [])
		: [];
	const entries = cells.flatMap((cell) => savedCell(state, cell).entries);
	const close = () => {
		editAll(false);
		setEdited([]);
		select(null);
	};
	const shown = edited.length > 0 ? edited : entries;
	return (
		<>
			{cells.length > 1 && (
				<div
					className="bulk-bar no-print"
					role="toolbar"
					aria-label={`${cells.length} cells are selected`}
					data-bulk=""
				>
					<span className="text-sm font-medium">{cells.length} cells</span>
					<Button type="button" size="sm" onClick={() => blocks.fillRange()}>
						Fill
					</Button>
					<Button type="button" size="sm" onClick={() => blocks.clear()}>
						Clear
					</Button>
					{entries.length > 0 && (
						<Button
							type="button"
							size="sm"
							onClick={() => {
								setEdited(entries);
								editAll(true);
							}}
						>
							Note, tags, task
						</Button>
					)}
				</div>
			)}
			{isEditingAll && shown.length > 0 && (
				<Suspense>
					<BulkDialog entries={shown} onClose={close} />
				</Suspense>
			)}
		</>
	);
}
