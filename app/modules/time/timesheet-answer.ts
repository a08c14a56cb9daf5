import type { CellAnswer } from "./sheet-state.ts";
import type { SheetEntry, SheetTask } from "./week-sheet.ts";

/** What the sheet's scripts get back for cells. `changeId` undoes what was saved; null when nothing was. */
export type CellsAnswer = { answers: CellAnswer[]; changeId: string | null };

/** What they get back for every other change: the week as it is now. */
export type WeekAnswer = {
	changeId: string | null;
	/** What was just undone is done again by undoing this one. */
	redoId: string | null;
	week: { tasks: SheetTask[]; entries: SheetEntry[] };
	/** What happened, as a toast says it; null where the sheet shows it by itself. */
	said: { text: string; detail?: string } | null;
};

/** The HTTP status that says the same of all cells together. */
export function statusOf(answers: readonly { kind: CellAnswer["kind"] }[]): number {
	if (answers.some(({ kind }) => kind === "conflict")) return 409;
	return answers.some(({ kind }) => kind === "refused") ? 422 : 200;
}
