import { useEffect } from "react";
import { Button } from "#app/ui/button.tsx";
import { minutesText } from "../minutes-text.ts";
import { cellEcho, readCell } from "../read-cell.ts";
import { draftsOf } from "../sheet-state.ts";
import { cellKey } from "../stored-entry.ts";
import type { SheetCell } from "../week-sheet.ts";
import { Beside } from "./beside.tsx";
import type { CellText } from "./use-cell-text.tsx";
import { useGrid } from "./use-grid.tsx";
import { useOpenWeek } from "./use-week.tsx";

type CellWordsProps = { cell: SheetCell; column: number; text: CellText };

/** What a cell says beside itself: how it reads the text, and what is wrong with it. */
export function CellWords({ cell, column, text }: CellWordsProps) {
	const { state } = useOpenWeek();
	const draft = state.drafts[cellKey(cell)];
	if (text.typed !== null) return <Reading typed={text.typed} column={column} />;
	if (draft?.status.kind !== "refused" || draft.status.dayOff) return null;
	const newest = draftsOf(state).findLast(({ status }) => status.kind === "refused");
	return <Refused {...draft.status} column={column} text={text} isNewest={newest === draft} />;
}

/** While typing: the echo, or what is still wrong, without alarm. */
function Reading({ typed, column }: { typed: string; column: number }) {
	const echo = cellEcho(typed);
	const reading = readCell(typed);
	const wrong = reading.kind === "refused" ? reading.message : null;
	useSpoken(wrong ?? (echo ? `${echo.typed} is ${echo.read}` : ""));
	if (wrong)
		return (
			<Beside column={column}>
				<p className="px-1.5 py-1 text-ink-2">{wrong}</p>
			</Beside>
		);
	if (!echo) return null;
	return (
		<Beside column={column}>
			<p className="flex items-center gap-3 pl-1.5 whitespace-nowrap">
				<span>
					<span className="text-ink-3">{echo.typed}</span> →{" "}
					<b className="font-semibold">{echo.read}</b>
				</span>
				<kbd className="kbd max-md:hidden">Enter</kbd>
			</p>
		</Beside>
	);
}

/** Says the words where the sheet's status is; the region is there before them, so that they are heard. */
function useSpoken(words: string): void {
	const { echo } = useGrid();
	useEffect(() => {
		const region = echo.current;
		if (region) region.textContent = words;
		return () => region?.replaceChildren();
	}, [echo, words]);
}

type RefusedProps = {
	message: string;
	suggestion?: number | undefined;
	column: number;
	text: CellText;
	isNewest: boolean;
};

function Refused({ message, suggestion = 0, column, text, isNewest }: RefusedProps) {
	const meant = minutesText(suggestion);
	const use = () => {
		text.write(meant);
		text.input.current?.focus();
	};
	return (
		<Beside column={column} back className={isNewest ? "refusal" : "refusal older"}>
			<p className="px-1.5 py-1 font-medium text-danger" role="alert">
				{message}
			</p>
			{meant && (
				<Button type="button" size="sm" onClick={use}>
					Use {meant}
				</Button>
			)}
		</Beside>
	);
}
